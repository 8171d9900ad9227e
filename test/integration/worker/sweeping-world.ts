import { setImmediate } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { CASE_WORKFLOW_TYPE, caseWorkflowId, type Change } from '#contracts/case-process';
import type { Duty, Role } from '#contracts/codes';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { connectClient } from '#temporal/client';
import { TEMPORAL_KEYS } from '../../support/secrets.js';
import { startDevServer, type TestTemporal } from '../../support/temporal-servers.js';
import { freshDatabases } from '../persistence/database.js';
import { addCase, addRegion, addUser, type Region, stepOf } from '../persistence/fixtures.js';
import { openSweeper, type OpenSweeper } from './open-sweeper.js';

export const NOW = new Date('2026-11-23T10:00:00.000Z');
export const LONG_AGO = '2026-01-05T09:00:00.000Z';
export const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** One case of one region, with a sweeper and without a worker; anew for every test. */
export class SweepingWorld {
  database!: DataSource;
  region!: Region;
  caseId!: string;
  sweeper!: OpenSweeper;
  client!: Client;

  process = () => this.client.workflow.getHandle(caseWorkflowId(this.caseId));

  /** Without a worker a workflow is running and does nothing. */
  startProcess = () =>
    this.client.workflow.start(CASE_WORKFLOW_TYPE, {
      taskQueue: 'nobody',
      workflowId: caseWorkflowId(this.caseId),
    });

  /** The engine lists what runs a little after it happened; the sweeper of a minute later would see it. */
  async untilListedAsEnded(): Promise<void> {
    const query = `WorkflowId = '${caseWorkflowId(this.caseId)}' AND ExecutionStatus = 'Running'`;
    while ((await this.client.workflow.count(query)).count > 0) await setImmediate();
  }

  step(number: number, changes: Change[]) {
    return new CaseStepsRepository(this.database).recordStep(stepOf(this.caseId, number, changes));
  }

  tasks(kind: string) {
    return this.database.getRepository(TaskEntity).findBy({ kind: kind as TaskEntity['kind'] });
  }

  giveDuty(duty: Duty, userId: string) {
    const sql = `UPDATE "policies" SET "body" = jsonb_set("body", ARRAY['duties', $1], to_jsonb($2::text))`;
    return this.database.query(sql, [duty, userId]);
  }

  async addColleague(role: Role): Promise<string> {
    const id = await addUser(this.database, this.region.id, 'Bea Beheer');
    await this.database.getRepository(UserEntity).update({ id }, { roles: [role] });
    return id;
  }
}

/** Sets up such a world around the tests of a `describe`. */
export function sweepingWorld(): SweepingWorld {
  const { dataSource, url } = freshDatabases();
  const world = new SweepingWorld();
  let temporal: TestTemporal;

  beforeAll(async () => {
    temporal = await startDevServer();
    world.client = await connectClient(temporal, TEMPORAL_KEYS);
  }, 60_000);
  afterAll(async () => {
    await world.client.connection.close();
    await temporal.stop();
  });

  beforeEach(async () => {
    world.database = dataSource();
    world.region = await addRegion(world.database, 'ME');
    ({ id: world.caseId } = await addCase(world.database, world.region));
    await world.database.query('UPDATE "outbox" SET "delivered_at" = now()');
    world.sweeper = await openSweeper(url(), temporal);
  });
  afterEach(async () => {
    await world.sweeper.close();
    await world
      .process()
      .terminate()
      .catch(() => undefined);
  });
  return world;
}
