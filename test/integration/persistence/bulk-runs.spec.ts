import { randomUUID } from 'node:crypto';
import type { BulkOrder } from '#contracts/bulk-runs';
import { BulkItemsRepository } from '#persistence/bulk-runs/bulk-items.repository';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import type { NewBulkItem } from '#persistence/bulk-runs/new-bulk-run';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';
import { addCase, addRegion, AT, type Region } from './fixtures.js';

const { dataSource } = freshDatabases();
const ROLL_OUT: BulkOrder = { kind: 'policyRollOut', version: 2 };
let region: Region;
let runs: BulkRunsRepository;
let items: BulkItemsRepository;
beforeEach(async () => {
  region = await addRegion(dataSource(), 'ME');
  runs = new BulkRunsRepository(dataSource());
  items = new BulkItemsRepository(dataSource());
});

const create = (listed: NewBulkItem[], parts: { order?: BulkOrder; startedAt?: string } = {}) =>
  dataSource().transaction((manager) =>
    runs.create(manager, {
      regionId: region.id,
      order: parts.order ?? ROLL_OUT,
      startedBy: region.userId,
      startedAs: 'regionAdmin',
      startedAt: parts.startedAt ?? AT,
      reason: 'Ruimere termijnen',
      items: listed,
    }),
  );

async function createOverCases(count: number) {
  const cases = [];
  for (let made = 0; made < count; made += 1) cases.push(await addCase(dataSource(), region));
  await dataSource().query('UPDATE "outbox" SET "delivered_at" = now()');
  return create(cases.map(({ id }) => ({ caseId: id })));
}

const command = async (name: string) => {
  const begun = await new CommandsRepository(dataSource(), MASTERS).begin({
    userId: region.userId,
    idempotencyKey: randomUUID(),
    bodyHash: 'hash',
    command: name,
    caseId: region.id,
    body: {},
  });
  return { id: begun.status === 'otherBody' ? '' : begun.id, answer: ({ state }: { state: string }) => ({ state }) };
};

describe(BulkRunsRepository.name, () => {
  it('writes a run with its items, and the promise to start it', async () => {
    const run = await createOverCases(2);
    expect(await runs.find(run.id)).toEqual({
      ...run,
      kind: 'policyRollOut',
      reason: 'Ruimere termijnen',
      startedByName: 'Noor van Dijk',
      total: 2,
      waiting: 2,
      done: 0,
      refused: 0,
    });
    const [entry] = await new OutboxRepository(dataSource()).claim(5, 30);
    expect(entry).toMatchObject({ kind: 'startBulkRun', subjectId: run.id });
    expect(await new ProcessConsistencyRepository(dataSource()).waitingForStart()).toEqual([]);
  });

  it('writes nothing when the transaction of its caller fails', async () => {
    const failing = dataSource().transaction(async (manager) => {
      await runs.create(manager, {
        regionId: region.id,
        order: ROLL_OUT,
        startedBy: region.userId,
        startedAs: 'regionAdmin',
        startedAt: AT,
        reason: 'Ruimere termijnen',
        items: [],
      });
      throw new Error('the version was not stored');
    });
    await expect(failing).rejects.toThrow('not stored');
    expect((await runs.list(region.id, { limit: 5 })).count).toBe(0);
    expect((await new OutboxRepository(dataSource()).backlog()).pending).toBe(0);
  });

  it('lists the runs of a region, newest first, and the items of a run page by page', async () => {
    const older = await createOverCases(3);
    const newer = await create([], { startedAt: '2026-11-24T08:00:00.000Z' });
    const elsewhere = await addRegion(dataSource(), 'HE');
    expect((await runs.list(region.id, { limit: 5 })).results.map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect((await runs.list(elsewhere.id, { limit: 5 })).count).toBe(0);

    const first = await runs.items(older.id, null, { limit: 2 });
    expect(first.results.map((item) => [item.position, item.case?.reference, item.toUser])).toEqual([
      [1, 'ME-2026-0001', null],
      [2, 'ME-2026-0002', null],
    ]);
    const next = await runs.items(older.id, null, { limit: 2, after: first.next! });
    expect([next.results.map(({ position }) => position), next.count, next.next]).toEqual([[3], 3, null]);
    expect((await runs.items(older.id, 'done', { limit: 2 })).count).toBe(0);
  });

  it('stops and resumes once, answers the command with it, and wakes the process again', async () => {
    const run = await createOverCases(1);
    const stop = await command('stopBulkRun');
    const races = await Promise.all([runs.stop(run.id, stop), runs.stop(run.id, await command('stopBulkRun'))]);
    expect(races.map((stopped) => stopped?.state ?? 'tooLate').sort()).toEqual(['stopped', 'tooLate']);
    expect(await items.mayGoOn(run.id)).toBe(false);
    await dataSource().query('UPDATE "outbox" SET "delivered_at" = now()');

    const resume = await command('resumeBulkRun');
    expect(await runs.resume(run.id, AT, resume)).toMatchObject({ state: 'running' });
    expect(await new CommandsRepository(dataSource(), MASTERS).answer(resume.id)).toEqual({ state: 'running' });
    expect(await runs.resume(run.id, AT, await command('resumeBulkRun'))).toBeNull();
    expect(await new OutboxRepository(dataSource()).claim(5, 30)).toMatchObject([
      { kind: 'startBulkRun', subjectId: run.id },
    ]);
  });
});

describe(BulkItemsRepository.name, () => {
  it('gives items in their order, and what was tried in vain last', async () => {
    const run = await createOverCases(3);
    const [first] = await items.waiting(run.id, 1);
    await items.postpone(first!);
    expect((await items.waiting(run.id, 5)).map(({ position }) => position)).toEqual([2, 3, 1]);
  });

  it('marks an item once, and knows what is left', async () => {
    const run = await createOverCases(3);
    const [first, second] = await items.waiting(run.id, 2);
    await items.mark(first!, null);
    await items.mark(second!, 'casePaused');
    await items.mark(second!, null);
    await items.postpone(second!);
    expect(await items.receipt(run.id)).toEqual({ left: 1, state: 'running' });
    const { results } = await runs.items(run.id, 'refused', { limit: 5 });
    expect(results).toMatchObject([{ position: 2, code: 'casePaused', at: expect.any(String) }]);
    expect(await runs.find(run.id)).toMatchObject({ total: 3, waiting: 1, done: 1, refused: 1 });
  });

  it('ends a run, and keeps when it did', async () => {
    const run = await create([]);
    await items.finish(run.id);
    const { endedAt } = await items.run(run.id);
    await items.finish(run.id);
    expect(await items.run(run.id)).toMatchObject({ state: 'done', endedAt });
    expect(endedAt).not.toBeNull();
  });

  it('gives a task of the region to somebody as long as it is open', async () => {
    const id = randomUUID();
    await dataSource().query(
      `INSERT INTO "tasks" ("id", "region_id", "kind", "subject_id", "owner_role", "since", "due_at", "state")
       VALUES ($1, $2, 'extendCalendar', $2, 'regionAdmin', $3, $3, 'open')`,
      [id, region.id, AT],
    );
    expect(await items.handOverRegionTask(id, region.userId, 'Anders verdeeld.')).toBe(true);
    const [task] = await dataSource().query<object[]>('SELECT "hand_over_reason" FROM "tasks" WHERE "id" = $1', [id]);
    expect(task).toEqual({ hand_over_reason: 'Anders verdeeld.' });
    await dataSource().query(`UPDATE "tasks" SET "state" = 'done', "ended_at" = $2 WHERE "id" = $1`, [id, AT]);
    expect(await items.handOverRegionTask(id, region.userId, 'Anders verdeeld.')).toBe(false);
  });
});
