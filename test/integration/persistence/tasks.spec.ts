import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#contracts/cases';
import type { Role } from '#contracts/codes';
import type { TaskRecord } from '#contracts/tasks';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { ReassignmentsRepository } from '#persistence/tasks/reassignments.repository';
import { RegionTaskMovesRepository } from '#persistence/tasks/region-task-moves.repository';
import { TaskCountsRepository } from '#persistence/tasks/task-counts.repository';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { TasksRepository } from '#persistence/tasks/tasks.repository';
import type { TaskScope, Worker } from '#persistence/tasks/worker';
import { UserEntity } from '#persistence/users/user.entity';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, type Region, stepOf, taskOf } from './fixtures.js';

const { dataSource } = freshDatabases();
let region: Region;
let other: Region;
let theCase: CaseRecord;
let steps: number;

beforeEach(async () => {
  region = await addRegion(dataSource(), 'ME');
  other = await addRegion(dataSource(), 'HE');
  theCase = await addCase(dataSource(), region);
  steps = 0;
});

const person = async (name: string, ...roles: Role[]): Promise<string> => {
  const id = await addUser(dataSource(), region.id, name);
  await dataSource().getRepository(UserEntity).update({ id }, { roles });
  return id;
};
const workerOf = (userId: string, ...standsInFor: string[]): Worker => ({
  userId,
  standsInFor,
  roles: ['coordinator'],
  regionId: region.id,
});
const task = (changes: Partial<TaskRecord> = {}) => taskOf(theCase.id, { regionId: region.id, ...changes });
const record = async (...tasks: TaskRecord[]): Promise<void> => {
  const changes = tasks.map((row) => ({ record: 'task' as const, row }));
  await new CaseStepsRepository(dataSource()).recordStep(stepOf(theCase.id, ++steps, changes));
};
const dueAt = (day: number) => `2026-11-${day}T16:00:00.000Z`;

describe(TasksRepository.name, () => {
  const idsOf = async (worker: Worker, scope: TaskScope) =>
    (await new TasksRepository(dataSource()).list(worker, scope, { limit: 10 })).results.map(({ task: { id } }) => id);

  it('lists mine, my team\u2019s and my colleagues\u2019, what is due first comes first', async () => {
    const me = await person('Ik', 'coordinator');
    const mine = task({ ownerUserId: me, dueAt: dueAt(27) });
    const team = task({ dueAt: dueAt(26) });
    const colleague = task({ ownerUserId: region.userId, dueAt: dueAt(25) });
    await record(mine, team, colleague, task({ state: 'done', endedAt: AT }), task({ ownerRole: 'regionAdmin' }));
    await record(task({ regionId: other.id }), task({ regionId: other.id, ownerUserId: randomUUID() }));
    const worker = workerOf(me);
    expect(await idsOf(worker, { whose: 'both' })).toEqual([team.id, mine.id]);
    expect(await idsOf(worker, { whose: 'mine' })).toEqual([mine.id]);
    expect(await idsOf(worker, { whose: 'team' })).toEqual([team.id]);
    expect(await idsOf(worker, { whose: 'colleagues' })).toEqual([colleague.id, mine.id]);
    expect(await idsOf(worker, { whose: 'colleagues', ownerId: me })).toEqual([mine.id]);
  });

  it('gives who stands in what they act for, and takes it back by itself', async () => {
    const [me, away] = [await person('Ik', 'coordinator'), await person('Weg', 'coordinator')];
    const theirs = task({ ownerUserId: away });
    await record(theirs);
    expect(await idsOf(workerOf(me, away), { whose: 'mine' })).toEqual([theirs.id]);
    expect(await idsOf(workerOf(me), { whose: 'mine' })).toEqual([]);
  });

  it('tells what stands beside a task: case, clock and owner, where there are', async () => {
    const me = await person('Ik', 'coordinator', 'regionAdmin');
    await record(task({ ownerUserId: me, dueAt: dueAt(25) }));
    await dataSource()
      .getRepository(TaskEntity)
      .insert({ ...task({ kind: 'extendCalendar', dueAt: dueAt(26), ownerUserId: me }), caseId: null, about: '2041' });
    const { results } = await new TasksRepository(dataSource()).list(workerOf(me), { whose: 'mine' }, { limit: 5 });
    expect(results).toMatchObject([
      { reference: 'ME-2026-0001', clock: null, owner: 'Ik', task: { about: null } },
      { reference: null, clock: null, owner: 'Ik', task: { about: '2041' } },
    ]);
  });

  it('pages to and fro', async () => {
    const me = await person('Ik', 'coordinator');
    const all = [25, 26, 26, 27, 28].map((day) => task({ ownerUserId: me, dueAt: dueAt(day) }));
    await record(...all);
    const ids = all.sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id)).map(({ id }) => id);
    const tasks = new TasksRepository(dataSource());
    const first = await tasks.list(workerOf(me), { whose: 'both' }, { limit: 3 });
    const second = await tasks.list(workerOf(me), { whose: 'both' }, { limit: 3, after: first.next! });
    expect([...first.results, ...second.results].map((listed) => listed.task.id)).toEqual(ids);
    expect([first.count, second.next]).toEqual([5, null]);
    expect(await tasks.list(workerOf(me), { whose: 'both' }, { limit: 3, before: second.previous! })).toEqual(first);
  });
});

describe(TaskCountsRepository.name, () => {
  const bounds = { now: dueAt(25), endOfToday: '2026-11-25T23:00:00.000Z', endOfNextDays: '2026-12-02T23:00:00.000Z' };

  it('counts my work by when it is due, to the very moment', async () => {
    const me = await person('Ik', 'coordinator');
    const mine = (at: string) => task({ ownerUserId: me, dueAt: at });
    await record(
      mine(bounds.now),
      mine('2026-11-25T16:00:00.001Z'),
      mine(bounds.endOfToday),
      mine('2026-11-25T23:00:00.001Z'),
      mine(bounds.endOfNextDays),
      mine('2026-12-02T23:00:00.001Z'),
      task({ ownerUserId: me, dueAt: bounds.now, state: 'done', endedAt: AT }),
      task({ ownerUserId: region.userId, dueAt: bounds.now }),
    );
    const counts = new TaskCountsRepository(dataSource());
    expect(await counts.own(workerOf(me), bounds)).toEqual({ late: 1, today: 2, nextDays: 2, later: 1 });
    expect(await counts.own(workerOf(me, region.userId), bounds)).toMatchObject({ late: 2 });
  });

  it('counts the queue of my team', async () => {
    await record(task(), task(), task({ ownerRole: 'regionAdmin' }), task({ regionId: other.id }));
    expect(await new TaskCountsRepository(dataSource()).team(workerOf(randomUUID()))).toBe(2);
  });

  it('counts open cases of mine that wait for somebody else', async () => {
    const me = await person('Ik', 'coordinator');
    const waiting = { waitingForRole: 'mandateHolder', waitingForUserId: region.userId } as const;
    await addCase(dataSource(), region, { coordinatorId: me, ...waiting });
    await addCase(dataSource(), region, { regievoerderId: me, waitingForRole: 'provider' });
    await addCase(dataSource(), region, { casusinbrengerId: me, ...waiting });
    await addCase(dataSource(), region, { coordinatorId: me, waitingForRole: 'coordinator', waitingForUserId: me });
    await addCase(dataSource(), region, { coordinatorId: me, waitingForRole: 'coordinator' });
    await addCase(dataSource(), region, { coordinatorId: me });
    await addCase(dataSource(), region, { coordinatorId: me, ...waiting, phase: 'closed', closedAt: AT });
    const counts = new TaskCountsRepository(dataSource());
    expect(await counts.waitingForOthers(workerOf(me))).toBe(3);
    expect(await counts.waitingForOthers(workerOf(me, region.userId))).toBe(1);
  });
});

describe(ColleaguesRepository.name, () => {
  it('tells how much everybody in a role has, and whether they are there', async () => {
    const [here, away, left, expert] = [
      await person('Hier', 'coordinator', 'regionAdmin'),
      await person('Weg', 'coordinator'),
      await person('Vertrokken', 'coordinator'),
      await person('Expert', 'expert'),
    ];
    const closed = await person('Gesloten', 'coordinator');
    await dataSource().getRepository(UserEntity).update({ id: closed }, { disabledAt: AT });
    const by = { regionId: region.id, recordedBy: here, recordedAt: AT, reason: 'Verlof.' };
    const [from, until] = ['2026-11-23', '2026-11-24'];
    const absence = { ...by, userId: away, substituteUserId: here, from, until, cancelledAt: null };
    await dataSource()
      .getRepository(AbsenceEntity)
      .insert({ id: randomUUID(), ...absence });
    const departure = { ...by, userId: left, successorUserId: here, lastDay: '2026-11-22', bulkRunId: null };
    await dataSource()
      .getRepository(DepartureEntity)
      .insert({ id: randomUUID(), state: 'planned', ...departure });
    await record(task({ ownerUserId: here }), task({ ownerUserId: here, state: 'done', endedAt: AT }));
    // Its first task must still come.
    await addCase(dataSource(), region, { coordinatorId: away });
    const colleagues = new ColleaguesRepository(dataSource());
    const found = await colleagues.inRoles(region.id, ['coordinator'], '2026-11-24T12:00:00.000Z');
    const told = found.map(({ userId, load, absent }) => ({ userId, load, absent }));
    expect(told.sort((a, b) => a.load - b.load || (a.userId === left ? -1 : 1))).toEqual(
      expect.arrayContaining([
        { userId: left, load: 0, absent: true },
        { userId: here, load: 1, absent: false },
        { userId: away, load: 1, absent: true },
      ]),
    );
    expect(told).toHaveLength(3);
    const later = await colleagues.inRoles(region.id, ['coordinator', 'expert'], '2026-11-25T12:00:00.000Z');
    expect(later.filter(({ absent }) => absent).map(({ userId }) => userId)).toEqual([left]);
    expect(later.map(({ userId }) => userId)).toContain(expert);
  });
});

describe(RegionTaskMovesRepository.name, () => {
  const begin = async (userId: string, idempotencyKey: string = randomUUID()) => {
    const command = { command: 'claimTask', caseId: region.id, bodyHash: 'hash', body: {} };
    const begun = await new CommandsRepository(dataSource(), MASTERS).begin({ userId, idempotencyKey, ...command });
    if (begun.status === 'otherBody') throw new Error('the key was used before');
    return begun.id;
  };
  const addRegionTask = async (): Promise<string> => {
    const row = { ...task({ kind: 'restoreMail', ownerRole: 'regionAdmin', subjectId: region.id }), caseId: null };
    await dataSource().getRepository(TaskEntity).insert(row);
    return row.id;
  };
  const adminOf = (userId: string) => ({
    userId,
    standsInFor: [],
    roles: ['regionAdmin' as const],
    regionId: region.id,
  });

  it('lets one of two who claim at once have it, and tells the other who was first', async () => {
    const [a, b] = [await person('A', 'regionAdmin'), await person('B', 'regionAdmin')];
    const taskId = await addRegionTask();
    const moves = new RegionTaskMovesRepository(dataSource());
    const claim = async (userId: string) =>
      moves.make({ commandId: await begin(userId), taskId, move: { kind: 'claim' }, mover: adminOf(userId), at: AT });
    const made = await Promise.all([claim(a), claim(b)]);
    const { ownerUserId } = await dataSource().getRepository(TaskEntity).findOneByOrFail({ id: taskId });
    expect(made).toEqual(
      expect.arrayContaining([
        { answer: expect.objectContaining({ id: taskId, ownerUserId, state: 'open' }) },
        { refused: 'alreadyClaimed', by: ownerUserId, at: expect.stringMatching(/Z$/) },
      ]),
    );
  });

  it('answers a repeat that runs beside the first with the answer of the first', async () => {
    const a = await person('A', 'regionAdmin');
    const taskId = await addRegionTask();
    const moves = new RegionTaskMovesRepository(dataSource());
    const commandId = await begin(a);
    const complete = () => {
      const move = { kind: 'complete' as const, note: 'Mail werkt weer.' };
      return moves.make({ commandId, taskId, move, mover: adminOf(a), at: AT });
    };
    const [first, second] = await Promise.all([complete(), complete()]);
    expect(first).toEqual({ answer: expect.objectContaining({ id: taskId, state: 'done', endedAt: AT }) });
    expect(second).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('Mail werkt weer');
    const stored = await dataSource().getRepository(TaskEntity).findOneByOrFail({ id: taskId });
    expect(stored).toMatchObject({ state: 'done', note: 'Mail werkt weer.' });
  });

  it('changes nothing for a command that is gone', async () => {
    const a = await person('A', 'regionAdmin');
    const taskId = await addRegionTask();
    const move = { kind: 'claim' as const };
    const asked = { commandId: randomUUID(), taskId, move, mover: adminOf(a), at: AT };
    expect(await new RegionTaskMovesRepository(dataSource()).make(asked)).toBeNull();
    expect(await dataSource().getRepository(TaskEntity).findOneByOrFail({ id: taskId })).toMatchObject({
      ownerUserId: null,
    });
  });

  it('has room for one open task about the same thing', async () => {
    await addRegionTask();
    await expect(addRegionTask()).rejects.toThrow('tasks_region_id_kind_subject_id_idx');
  });
});

describe(ReassignmentsRepository.name, () => {
  it('finds open tasks of the region by id, owner and queue, what is due first on top', async () => {
    const held = task({ ownerUserId: region.userId, dueAt: dueAt(27) });
    const queued = task({ dueAt: dueAt(26) });
    const done = task({ state: 'done', endedAt: AT, ownerUserId: region.userId });
    const elsewhere = task({ regionId: other.id });
    await record(held, queued, done, elsewhere);
    const reassignments = new ReassignmentsRepository(dataSource());
    const ids = async (...asked: Parameters<ReassignmentsRepository['openTasks']>) =>
      (await reassignments.openTasks(...asked)).map(({ id }) => id);
    const all = [held, queued, done, elsewhere].map(({ id }) => id);
    expect(await ids(region.id, { ids: all })).toEqual([queued.id, held.id]);
    expect(await ids(region.id, { ownerUserId: region.userId })).toEqual([held.id]);
    expect(await ids(region.id, { queueOf: ['coordinator'] })).toEqual([queued.id]);
    expect(await ids(region.id, { queueOf: ['regionAdmin'] })).toEqual([]);
  });
});
