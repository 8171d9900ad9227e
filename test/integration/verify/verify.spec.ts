import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { CASE_WORKFLOW_TYPE, caseWorkflowId, type Change } from '#contracts/case-process';
import { signEntry } from '#domain/access-log/sign-entry';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { RegionTasksRepository } from '#persistence/region-tasks/region-tasks.repository';
import { connectClient } from '#temporal/client';
import { verify } from '../../../apps/local/src/verify/verify.js';
import { ACCESS_LOG_KEYS, MASTERS, SECRETS, TEMPORAL_KEYS } from '../../support/secrets.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { linkerOn, someEntry } from '../access-log/log-world.js';
import { freshDatabases } from '../persistence/database.js';
import { addCase, addRegion, type Region, stepOf, taskOf } from '../persistence/fixtures.js';
import { clockOf } from './clock-of.js';

const LONG_AGO = '2026-01-05T09:00:00.000Z';
const FAR_AWAY = '2099-01-01T00:00:00.000Z';

describe(verify.name, () => {
  const { dataSource, url } = freshDatabases();
  let temporal: TestTemporal;
  let client: Client;
  let database: DataSource;
  let region: Region;
  let caseId: string;

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
    await step(1, []);
    await database.query('UPDATE "outbox" SET "delivered_at" = now()');
    await startProcess(caseId);
  });
  afterEach(() => end(caseId));

  /** Without a worker a workflow is running and does nothing. */
  const startProcess = (id: string) =>
    client.workflow.start(CASE_WORKFLOW_TYPE, { taskQueue: 'nobody', workflowId: caseWorkflowId(id) });
  const end = (id: string) => client.workflow.getHandle(caseWorkflowId(id)).terminate();
  const step = (number: number, changes: Change[]) =>
    new CaseStepsRepository(database).recordStep(stepOf(caseId, number, changes));
  const look = (atWork = true) =>
    verify({
      databaseUrl: url(),
      temporalAddress: temporal.address,
      temporalNamespace: temporal.namespace,
      temporalKeys: TEMPORAL_KEYS,
      accessLogKeys: ACCESS_LOG_KEYS,
      anchorHome: null,
      atWork,
      leave: () => Promise.resolve(),
    });
  const codes = async (atWork = true) => (await look(atWork)).problems.map(({ code }) => code);

  it('finds nothing wrong where all is well', async () => {
    expect(await look()).toMatchObject({
      openCases: 1,
      casesWithoutWorkflow: 0,
      workflowsWithoutCase: 0,
      overdueWithoutOwner: 0,
      outboxPending: 0,
      accessLogIntact: true,
      problems: [],
    });
  });

  it('finds an entry of the access log that was changed', async () => {
    const entry = signEntry(ACCESS_LOG_KEYS, someEntry(region.id, 1));
    await new AccessLogRepository(database).append([entry]);
    await linkerOn(database, SECRETS.ACCESS_LOG_KEYS).catchUp();
    expect(await look()).toMatchObject({ accessLogIntact: true, problems: [] });
    await database.query(`UPDATE "access_log_entries" SET "purpose" = 'iets anders'`);
    expect(await look()).toMatchObject({
      accessLogIntact: false,
      problems: [{ code: 'accessLogEdited', text: expect.stringContaining(`link 1, entry ${entry.id}`) }],
    });
  });

  it('finds a case without a workflow, unless its start is still promised', async () => {
    await end(caseId);
    expect(await look()).toMatchObject({
      casesWithoutWorkflow: 1,
      problems: [{ code: 'caseWithoutWorkflow', caseId }],
    });
    await database.query('UPDATE "outbox" SET "delivered_at" = NULL');
    expect(await look()).toMatchObject({ casesWithoutWorkflow: 0, outboxPending: 1, problems: [] });
    await startProcess(caseId);
  }, 60_000);

  it('finds a workflow without an open case', async () => {
    await untilListed();
    await database.query(`UPDATE "cases" SET "phase" = 'closed'`);
    expect(await look()).toMatchObject({
      openCases: 0,
      runningWorkflows: 1,
      workflowsWithoutCase: 1,
      problems: [{ code: 'workflowWithoutCase', caseId }],
    });
  }, 60_000);

  it('expects a workflow of a closed case that can be reopened', async () => {
    await step(2, [{ record: 'clock', row: clockOf(caseId, { kind: 'reopening' }) }]);
    await database.query(`UPDATE "cases" SET "phase" = 'closed'`);
    expect(await look()).toMatchObject({ openCases: 1, problems: [] });
  });

  it('expects a workflow of a closed case in which somebody still has something to do', async () => {
    const alarm = taskOf(caseId, { regionId: region.id, kind: 'handleSafetyAlarm', dueAt: FAR_AWAY });
    await step(2, [{ record: 'task', row: alarm }]);
    await database.query(`UPDATE "cases" SET "phase" = 'closed'`);
    expect(await look()).toMatchObject({ openCases: 1, problems: [] });
    await database.query(`UPDATE "tasks" SET "kind" = 'restoreCase'`);
    expect((await look()).openCases).toBe(0);
  }, 60_000);

  it('finds an overdue task that stands in nobody’s list', async () => {
    const regionId = region.id;
    const owned = taskOf(caseId, { regionId, dueAt: LONG_AGO, ownerUserId: region.userId });
    const teamless = taskOf(caseId, { regionId, dueAt: LONG_AGO, ownerRole: 'auditor' });
    await step(2, [
      { record: 'task', row: owned },
      { record: 'task', row: teamless },
      { record: 'task', row: taskOf(caseId, { regionId, ownerRole: 'auditor', dueAt: FAR_AWAY }) },
    ]);
    const { overdueWithoutOwner, problems } = await look();
    expect([overdueWithoutOwner, problems[0]?.text]).toEqual([1, expect.stringContaining(teamless.id)]);
    await database.query('UPDATE "users" SET "disabled_at" = now()');
    expect((await look()).overdueWithoutOwner).toBe(2);
  });

  it('finds a clock that ran out unnoticed, where somebody is at work', async () => {
    await step(2, [{ record: 'clock', row: clockOf(caseId, { dueAt: LONG_AGO }) }]);
    expect([await codes(), await codes(false)]).toEqual([['lateClock'], []]);
    await database.getRepository(ClockEntity).update({ caseId }, { state: 'passed' });
    expect(await codes()).toEqual([]);
  });

  it('finds a command that was never decided, until somebody has the task to call who asked', async () => {
    const command = { userId: region.userId, idempotencyKey: 'key', bodyHash: 'hash', command: 'pauseCase' };
    const begun = await new CommandsRepository(database, MASTERS).begin({ ...command, caseId, body: {} });
    expect(await codes()).toEqual([]);
    await database.query('UPDATE "commands" SET "created_at" = $1', [LONG_AGO]);
    expect(await codes()).toEqual(['unansweredCommand']);
    const troubles = [{ regionId: region.id, subjectId: (begun as { id: string }).id, caseId, dueAt: FAR_AWAY }];
    await new RegionTasksRepository(database).reconcile('answerCommand', troubles, new Date());
    expect(await codes()).toEqual([]);
    await database.query(`UPDATE "tasks" SET "state" = 'done', "ended_at" = now()`);
    expect(await codes()).toEqual([]);
  });

  it('finds a gap in the steps, and events of a step that is not there', async () => {
    await step(2, []);
    await step(3, []);
    await database.query('DELETE FROM "case_steps" WHERE "number" = 2');
    expect((await look()).problems).toMatchObject([
      { code: 'missingStep', text: 'Step 2 is not there.' },
      { code: 'eventWithoutStep', text: expect.stringContaining('step 2') },
    ]);
  });

  it('finds a step and a submission without their events', async () => {
    await database.query('DELETE FROM "case_events"');
    expect((await look()).problems.map(({ text }) => text)).toEqual([
      expect.stringContaining('Step 0 '),
      expect.stringContaining('Step 1 '),
    ]);
  });

  it('finds a missing event of a step that has others', async () => {
    const [event] = stepOf(caseId, 2, []).events;
    await new CaseStepsRepository(database).recordStep(stepOf(caseId, 2, [], { events: [event!, event!] }));
    await database.query('DELETE FROM "case_events" WHERE "step_number" = 2 AND "index" = 0');
    expect(await codes()).toEqual(['missingEvent']);
  });

  async function untilListed(): Promise<void> {
    while ((await look()).runningWorkflows === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
