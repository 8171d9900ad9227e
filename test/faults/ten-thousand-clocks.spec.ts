import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { parseKeyRing } from '#config/key-rings';
import { createDataSource } from '#persistence/data-source';
import { connectClient } from '#temporal/client';
import { homeKeys } from '../../apps/local/src/home-keys.js';
import { until } from '../../apps/local/src/supervision/until.js';
import { addDueRegion, type DueRegion } from '../support/due-clocks/due-region.js';
import { countRunning, startDueCases } from '../support/due-clocks/due-clocks.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { serviceUrls } from '../support/service-urls.js';
import { startDevServer, type TestTemporal } from '../support/temporal-servers.js';
import { deedsOf, gapsInSteps, stepsByCause } from './clock-deeds.js';
import { WorkerProcess } from './worker-process.js';

const CASES = 2_000;
const ALARMS = 2;
const CLOCKS = 10_000;
/** Time to write the cases and to start their processes; those that are later act at once. */
const LEAD_MS = 60_000;
/** A bound, not a timing: what a machine that does much else besides may need. */
const ALL_ACT_WITHIN_MS = 600_000;

jest.setTimeout(LEAD_MS + ALL_ACT_WITHIN_MS + 120_000);

describe('ten thousand clocks due in the same second, and a worker that is killed halfway', () => {
  let home: string;
  let postgres: TestPostgres;
  let temporal: TestTemporal;
  let client: Client;
  let database: DataSource;
  let worker: WorkerProcess;
  let region: DueRegion;
  let dueAt: Date;
  let runningAtKill: number;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'doorbraak-clocks-'));
    [postgres, temporal] = await Promise.all([startPostgres(), startDevServer()]);
    const databaseUrl = await postgres.createDatabase();
    database = await createDataSource(databaseUrl, { applicationName: 'test' }).initialize();
    client = await connectClient(temporal, parseKeyRing(homeKeys(home).TEMPORAL_KEYS));
    const root = join(__dirname, '../..');
    const publicUrl = 'https://doorbraak.example';
    const { address: temporalAddress, namespace: temporalNamespace } = temporal;
    const issuer = 'https://login.example';
    const databaseUrls = await serviceUrls(databaseUrl);
    const startWorker = () =>
      WorkerProcess.start({ root, home, databaseUrls, temporalAddress, temporalNamespace, issuer, publicUrl });
    worker = await startWorker();
    region = await addDueRegion(database, 'ME');
    dueAt = new Date(Math.ceil((Date.now() + LEAD_MS) / 1_000) * 1_000);
    await startDueCases(database, client, { region, cases: CASES, dueAt, alarms: ALARMS });
    await until(async () => (await countRunning(database, dueAt)) <= CLOCKS / 2, ALL_ACT_WITHIN_MS);
    await worker.kill();
    runningAtKill = await countRunning(database, dueAt);
    worker = await startWorker();
    await until(async () => (await countRunning(database, dueAt)) === 0, ALL_ACT_WITHIN_MS);
  });

  afterAll(async () => {
    await worker?.stop();
    await database?.destroy();
    await client?.connection.close();
    await Promise.all([temporal?.stop(), postgres?.stop()]);
    await rm(home, { recursive: true, force: true });
  });

  it('was killed while they acted', () => {
    expect(runningAtKill).toBeGreaterThan(0);
    expect(runningAtKill).toBeLessThan(CLOCKS);
  });

  it('has each act once, after its moment, and gives its task to who is next', async () => {
    expect(await deedsOf(database, dueAt)).toEqual({
      'triage of coordinator: 1 step, escalated once; 1 task, at rung 2 of coordinator': CASES,
      'safetyAlarm of coordinator: 1 step, escalated once; 1 task, at rung 2 of coordinator': CASES * ALARMS,
      'safetyAlarm of regievoerder: 1 step, escalated once; 1 task, at rung 1 of regievoerder': CASES * ALARMS,
    });
  });

  it('writes one step for each, and nothing else', async () => {
    expect(await stepsByCause(database)).toEqual({ submitted: CASES, command: CASES * ALARMS, clock: CLOCKS });
    expect(await gapsInSteps(database)).toBe(0);
  });

  it('names the people whose turn it is', async () => {
    const { secondCoordinatorId, substituteId } = region;
    const rows = await database.query<{ owner: string; tasks: number }[]>(
      `SELECT "owner_user_id" AS "owner", count(*)::int AS "tasks" FROM "tasks"
       WHERE "state" = 'open' AND "kind" <> 'wakeClock' GROUP BY 1`,
    );
    const tasks = Object.fromEntries(rows.map((row) => [row.owner, row.tasks]));
    expect(tasks).toEqual({ [secondCoordinatorId]: CASES * (1 + ALARMS), [substituteId]: CASES * ALARMS });
  });
});
