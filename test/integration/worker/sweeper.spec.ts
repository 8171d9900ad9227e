import { setImmediate } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { CaseWorkflows } from '#consistency/case-workflows';
import { BULK_RUN_KEYS } from '#contracts/bulk-runs';
import { CASE_WORKFLOW_TYPE, caseWorkflowId, type Change } from '#contracts/case-process';
import type { Duty, Role } from '#contracts/codes';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { MailEntity } from '#persistence/mails/mail.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { connectClient } from '#temporal/client';
import { Sweeper } from '../../../apps/worker/src/sweeper/sweeper.js';
import { MASTERS, TEMPORAL_KEYS } from '../../support/secrets.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { freshDatabases } from '../persistence/database.js';
import { addCase, addRegion, addUser, type Region, stepOf, taskOf } from '../persistence/fixtures.js';
import { clockOf } from '../verify/clock-of.js';
import { openSweeper, type OpenSweeper } from './open-sweeper.js';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const LONG_AGO = '2026-01-05T09:00:00.000Z';
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe(Sweeper.name, () => {
  const { dataSource, url } = freshDatabases();
  let temporal: TestTemporal;
  let client: Client;
  let database: DataSource;
  let region: Region;
  let caseId: string;
  let sweeper: OpenSweeper;

  beforeAll(async () => {
    temporal = await startDevServer();
    client = await connectClient(temporal, TEMPORAL_KEYS);
  }, 60_000);
  afterAll(async () => {
    await client.connection.close();
    await temporal.stop();
  });

  beforeEach(async () => {
    database = dataSource();
    region = await addRegion(database, 'ME');
    ({ id: caseId } = await addCase(database, region));
    await database.query('UPDATE "outbox" SET "delivered_at" = now()');
    sweeper = await openSweeper(url(), temporal);
  });
  afterEach(async () => {
    await sweeper.close();
    await process()
      .terminate()
      .catch(() => undefined);
  });

  const process = () => client.workflow.getHandle(caseWorkflowId(caseId));
  /** Without a worker a workflow is running and does nothing. */
  const startProcess = () =>
    client.workflow.start(CASE_WORKFLOW_TYPE, { taskQueue: 'nobody', workflowId: caseWorkflowId(caseId) });
  /** The engine lists what runs a little after it happened; the sweeper of a minute later would see it. */
  async function untilListedAsEnded(): Promise<void> {
    const query = `WorkflowId = '${caseWorkflowId(caseId)}' AND ExecutionStatus = 'Running'`;
    while ((await client.workflow.count(query)).count > 0) await setImmediate();
  }
  const step = (number: number, changes: Change[]) =>
    new CaseStepsRepository(database).recordStep(stepOf(caseId, number, changes));
  const tasks = (kind: string) => database.getRepository(TaskEntity).findBy({ kind: kind as TaskEntity['kind'] });
  const giveDuty = (duty: Duty, userId: string) =>
    database.query(`UPDATE "policies" SET "body" = jsonb_set("body", ARRAY['duties', $1], to_jsonb($2::text))`, [
      duty,
      userId,
    ]);

  it('finds nothing to do where all is well', async () => {
    await step(1, []);
    await startProcess();
    const counts = await sweeper.round(NOW);
    expect(Object.keys(counts!)).toHaveLength(10);
    expect(Object.values(counts!).flatMap(Object.values).filter(Boolean)).toEqual([]);
  });

  it('leaves the round to whoever is at it', async () => {
    const counts = await new SweeperLock(database).whileHeld(() => sweeper.round(NOW));
    expect(counts).toBeNull();
    expect(await sweeper.round(NOW)).not.toBeNull();
  });

  describe('a clock that ran out unnoticed', () => {
    const signals = async () => {
      const { events } = await process().fetchHistory();
      return events!.map((event) => event.workflowExecutionSignaledEventAttributes?.signalName).filter(Boolean);
    };

    it('has its case look again, and goes to a person when that does not help', async () => {
      const clock = clockOf(caseId, { dueAt: LONG_AGO });
      await step(1, [{ record: 'clock', row: clock }]);
      await startProcess();
      expect((await sweeper.round(NOW))!['lateClocks']).toMatchObject({ found: 1, mended: 1, opened: 0 });
      expect(await signals()).toEqual(['lookAgainSignal']);
      await sweeper.round(after(4));
      expect(await tasks('wakeClock')).toEqual([]);
      await sweeper.round(after(5));
      expect(await tasks('wakeClock')).toMatchObject([{ subjectId: clock.id, caseId, state: 'open', about: 'triage' }]);
      await database.getRepository(ClockEntity).update({ caseId }, { state: 'passed' });
      await sweeper.round(after(6));
      expect(await tasks('wakeClock')).toMatchObject([{ state: 'done', endedAt: after(6).toISOString() }]);
    });

    it('stays with that person without filling the history of its case', async () => {
      await step(1, [{ record: 'clock', row: clockOf(caseId, { dueAt: LONG_AGO }) }]);
      await startProcess();
      for (const minutes of [0, 4, 5, 6, 30, 63]) await sweeper.round(after(minutes));
      expect(await signals()).toHaveLength(2);
      expect(await tasks('wakeClock')).toMatchObject([{ state: 'open' }]);
      await sweeper.round(after(64));
      expect(await signals()).toHaveLength(3);
    });

    it('is given time anew when it was on time in between', async () => {
      await step(1, [{ record: 'clock', row: clockOf(caseId, { dueAt: LONG_AGO }) }]);
      await startProcess();
      await sweeper.round(NOW);
      await database.getRepository(ClockEntity).update({ caseId }, { state: 'paused' });
      await sweeper.round(after(3));
      await database.getRepository(ClockEntity).update({ caseId }, { state: 'running' });
      await sweeper.round(after(6));
      expect(await tasks('wakeClock')).toEqual([]);
    });
  });

  describe('a case without a process', () => {
    it('is left alone while its start is promised', async () => {
      await database.query('UPDATE "outbox" SET "delivered_at" = NULL');
      expect((await sweeper.round(NOW))!['processes']).toMatchObject({ found: 0 });
    });

    it('is started when it never was', async () => {
      expect((await sweeper.round(NOW))!['processes']).toMatchObject({ found: 1, mended: 1, opened: 0 });
      expect((await process().describe()).status.name).toBe('RUNNING');
    });

    it('goes to a person when it does not live, and the task ends when it does again', async () => {
      await step(1, []);
      await sweeper.round(NOW);
      await process().terminate();
      await untilListedAsEnded();
      await sweeper.round(after(1));
      expect(await tasks('restoreCase')).toMatchObject([
        { subjectId: caseId, caseId, state: 'open', ownerRole: 'regionAdmin', dueAt: '2026-11-24T16:00:00.000Z' },
      ]);
      await sweeper.round(after(2));
      expect(await tasks('restoreCase')).toHaveLength(1);
      await startProcess();
      await sweeper.round(after(3));
      expect(await tasks('restoreCase')).toMatchObject([{ state: 'done' }]);
    }, 60_000);

    it('goes to a person when steps are missing', async () => {
      await step(1, []);
      await step(2, []);
      await database.query('DELETE FROM "case_steps" WHERE "number" = 1');
      expect((await sweeper.round(NOW))!['processes']).toMatchObject({ found: 1, mended: 0, opened: 1 });
    }, 20_000);
  });

  it('shows a process without a case, and leaves it running', async () => {
    await step(1, []);
    await startProcess();
    await database.query(`UPDATE "cases" SET "phase" = 'closed'`);
    const stray = async (now: Date) => {
      await sweeper.round(now);
      return tasks('endStrayWorkflow');
    };
    let found = await stray(NOW);
    while (found.length === 0) found = await stray(NOW);
    expect(found).toMatchObject([{ regionId: region.id, caseId, about: caseWorkflowId(caseId) }]);
    expect((await process().describe()).status.name).toBe('RUNNING');
    await process().terminate();
    expect(await stray(after(1))).toMatchObject([{ state: 'done' }]);
  }, 60_000);

  it('hands over what somebody holds whose last day is over', async () => {
    await startProcess();
    const successorUserId = await addColleague('casusinbrenger');
    const departure = { id: randomUUID(), regionId: region.id, userId: region.userId, successorUserId };
    const recorded = { recordedBy: successorUserId, recordedAt: NOW.toISOString(), reason: 'Gaat met pensioen.' };
    const planned = { lastDay: '2026-11-23', state: 'planned', bulkRunId: null } as const;
    await database.getRepository(DepartureEntity).insert({ ...departure, ...planned, ...recorded });
    expect((await sweeper.round(NOW))!['departures']).toMatchObject({ found: 0 });
    expect((await sweeper.round(new Date('2026-11-23T23:00:00Z')))!['departures']).toMatchObject({
      found: 1,
      mended: 1,
    });
    expect(await database.query('SELECT "state", "case_id" FROM "bulk_run_items"')).toEqual([
      { state: 'waiting', case_id: caseId },
    ]);
  });

  it('has somebody place work that stands in nobody’s list', async () => {
    await startProcess();
    const task = taskOf(caseId, { regionId: region.id, dueAt: LONG_AGO, ownerRole: 'auditor' });
    await step(1, [{ record: 'task', row: task }]);
    await sweeper.round(NOW);
    expect(await tasks('placeWork')).toMatchObject([{ subjectId: task.id, caseId, about: 'decideTriage' }]);
    await database.query(`UPDATE "users" SET "roles" = '{auditor}'`);
    await sweeper.round(after(1));
    expect(await tasks('placeWork')).toMatchObject([{ state: 'done' }]);
  });

  describe('a command that was never decided', () => {
    let commandId: string;

    beforeEach(async () => {
      await startProcess();
      const command = { userId: region.userId, idempotencyKey: 'key', bodyHash: 'hash', command: 'pauseCase' };
      ({ id: commandId } = (await new CommandsRepository(database, MASTERS).begin({
        ...command,
        caseId,
        body: {},
      })) as {
        id: string;
      });
      await database.query('UPDATE "commands" SET "created_at" = $1', [LONG_AGO]);
      await sweeper.round(NOW);
    });

    it('has somebody call back who asked, and is forgotten then', async () => {
      expect(await tasks('answerCommand')).toMatchObject([{ subjectId: commandId, caseId, about: 'pauseCase' }]);
      await database.query(`UPDATE "tasks" SET "state" = 'done', "ended_at" = now()`);
      expect((await sweeper.round(after(1)))!['unansweredCommands']).toMatchObject({ found: 1, mended: 1, opened: 0 });
      expect(await database.query('SELECT FROM "commands" WHERE "id" = $1', [commandId])).toEqual([]);
    });

    it('needs nobody any more when it was asked again', async () => {
      await database.query(`UPDATE "commands" SET "answer" = '{}'`);
      await sweeper.round(after(1));
      expect(await tasks('answerCommand')).toMatchObject([{ state: 'done' }]);
    });

    it('needs nobody when a bulk run asked, which comes back by itself', async () => {
      await database.query('UPDATE "commands" SET "idempotency_key" = $2 WHERE "id" = $1', [
        commandId,
        `${BULK_RUN_KEYS}run 1`,
      ]);
      expect((await sweeper.round(after(1)))!['unansweredCommands']).toMatchObject({ found: 0, ended: 1 });
    });

    it('is kept while its case may still decide', async () => {
      const asked = process()
        .executeUpdate('pauseCaseUpdate', { updateId: commandId })
        .catch(() => undefined);
      while (!(await new CaseWorkflows(client).isDeciding(caseId, commandId)));
      await database.query(`UPDATE "tasks" SET "state" = 'done', "ended_at" = now()`);
      expect((await sweeper.round(after(1)))!['unansweredCommands']).toMatchObject({ found: 1, mended: 0, opened: 0 });
      await process().terminate();
      await asked;
    }, 30_000);
  });

  describe('the calendar', () => {
    beforeEach(startProcess);

    it('is asked for three months before it runs out, of every region', async () => {
      const other = await addRegion(database, 'HE');
      await sweeper.round(new Date('2028-09-30T12:00:00Z'));
      expect(await tasks('extendCalendar')).toEqual([]);
      await sweeper.round(new Date('2028-10-01T12:00:00Z'));
      const asked = await tasks('extendCalendar');
      expect(asked.map(({ regionId }) => regionId).sort()).toEqual([region.id, other.id].sort());
      expect(asked).toMatchObject([
        { caseId: null, about: '2029', dueAt: '2028-10-27T15:00:00.000Z' },
        { caseId: null, about: '2029' },
      ]);
      await database.query('UPDATE "calendar_years" SET "decrees_known" = true WHERE "year" = 2029');
      await sweeper.round(new Date('2028-10-01T12:01:00Z'));
      expect((await tasks('extendCalendar')).map(({ state }) => state)).toEqual(['done', 'done']);
    });

    it('goes to who holds the duty, or to the role when that account is closed', async () => {
      const late = new Date('2028-12-01T12:00:00Z');
      const administrator = await addColleague('regionAdmin');
      await giveDuty('regionAdmin', administrator);
      await sweeper.round(late);
      expect(await tasks('extendCalendar')).toMatchObject([{ ownerUserId: administrator }]);
      await database.query('DELETE FROM "tasks"');
      await database.query('UPDATE "users" SET "disabled_at" = now() WHERE "id" = $1', [administrator]);
      await sweeper.round(late);
      expect(await tasks('extendCalendar')).toMatchObject([{ ownerUserId: null, ownerRole: 'regionAdmin' }]);
    });
  });

  it('shows mail that has not left for a quarter of an hour', async () => {
    await startProcess();
    await database.getRepository(MailEntity).insert({
      id: randomUUID(),
      regionId: region.id,
      userId: region.userId,
      createdAt: NOW.toISOString(),
      sentAt: null,
      attempts: 3,
      nextAttemptAt: NOW.toISOString(),
      lastError: 'serverAway',
      failingSince: NOW.toISOString(),
      notices: 1,
      dueAt: NOW.toISOString(),
    });
    await sweeper.round(after(14));
    expect(await tasks('restoreMail')).toEqual([]);
    await sweeper.round(after(15));
    expect(await tasks('restoreMail')).toMatchObject([{ regionId: region.id, state: 'open' }]);
  });

  it('divides what a team leaves lying, where the policy says so, and tries once', async () => {
    await startProcess();
    const colleague = await addColleague('coordinator');
    await giveDuty('coordinator', region.userId);
    await database.query(`UPDATE "policies" SET "body" = "body" || '{"workDistribution": "byLoad"}'`);
    const task = taskOf(caseId, { regionId: region.id, since: NOW.toISOString() });
    await step(1, [{ record: 'task', row: task }]);
    expect((await sweeper.round(after(15)))!['undividedWork']).toMatchObject({ found: 0 });
    expect((await sweeper.round(after(16)))!['undividedWork']).toMatchObject({ found: 1, mended: 1 });
    const items = await database.query('SELECT "task_id", "to_user_id", "case_id" FROM "bulk_run_items"');
    expect(items).toEqual([{ task_id: task.id, to_user_id: colleague, case_id: caseId }]);
    expect((await sweeper.round(after(17)))!['undividedWork']).toMatchObject({ found: 0 });
  });

  async function addColleague(role: Role): Promise<string> {
    const id = await addUser(database, region.id, 'Bea Beheer');
    await database.getRepository(UserEntity).update({ id }, { roles: [role] });
    return id;
  }
});
