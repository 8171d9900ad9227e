import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { caseWorkflowId, type CaseStanding, type Cause } from '#contracts/case-process';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { StoredProcessesRepository } from '#persistence/consistency/stored-processes.repository';
import { createDataSource } from '#persistence/data-source';
import { connectClient } from '#temporal/client';
import { decide } from '../../../workflows/case-escalation/decide.js';
import { lookAgainSignal } from '../../../workflows/case-escalation/messages.js';
import { NO_FACTS } from '../../../workflows/case-escalation/rules.js';
import { CaseState } from '../../../workflows/case-escalation/state.js';
import { submit } from '../../stories/side-roads/begin.js';
import { Teller } from '../../stories/teller/teller.js';
import type { ToldCase } from '../../stories/teller/steps.js';
import { TEMPORAL_KEYS } from '../../support/secrets.js';
import { WorkingWorld } from './working-world.js';

jest.setTimeout(60_000);

/** Temporal can die after a step was written and before it heard of it, and stay away until nobody tells it any more. */
describe('a process that missed its last step', () => {
  let world: WorkingWorld;
  let client: Client;
  let database: DataSource;
  let told: ToldCase;

  beforeAll(async () => {
    world = await WorkingWorld.start();
    client = await connectClient(world.temporal, TEMPORAL_KEYS);
    database = await createDataSource(world.databaseUrl, { applicationName: 'test', poolSize: 2 }).initialize();
  }, 180_000);
  afterAll(async () => {
    await database.destroy();
    await client.connection.close();
    await world.stop();
  }, 60_000);
  beforeEach(async () => {
    told = await submit(new Teller(world), 'Wie weet nog wat Sem helpt?');
    // Answered by its process: so it has begun.
    await told.accept();
  });

  const standing = () => client.workflow.getHandle(caseWorkflowId(told.id)).query<CaseStanding, []>('standingQuery');

  /** Writes that the coordinator put their work back, as a worker did before it lost its engine. Answers the task. */
  async function releaseUnseen(): Promise<string> {
    const { task } = await standing();
    const actor = { userId: task!.ownerUserId!, role: 'coordinator' } as const;
    const message = { commandId: randomUUID(), actor, input: { taskId: task!.id } };
    await database.query(
      `INSERT INTO "commands" ("id", "user_id", "idempotency_key", "body_hash", "name", "case_id", "body", "created_at")
       VALUES ($1::uuid, $2, $1::text, 'hash', 'releaseTask', $3, '{}', now())`,
      [message.commandId, actor.userId, told.id],
    );
    const cause: Cause = { kind: 'command', id: message.commandId, command: 'releaseTask', message };
    const carried = await new StoredProcessesRepository(database).read(told.id);
    const step = decide(CaseState.carriedOver(carried!), cause, new Date().toISOString(), NO_FACTS);
    expect(await new CaseStepsRepository(database).recordStep(step!)).toEqual({ status: 'written' });
    expect(await standing()).toMatchObject({ task: { id: task!.id, ownerUserId: actor.userId } });
    return task!.id;
  }
  const lastCauses = () =>
    database.query<{ command: string }[]>(
      `SELECT "cause" ->> 'command' AS "command" FROM "case_steps" WHERE "case_id" = $1 ORDER BY "number" OFFSET 2`,
      [told.id],
    );

  it('does not refuse what that step makes possible, when it comes back', async () => {
    const taskId = await releaseUnseen();
    await world.restartWorker();
    await told.as('coordinator2').post(`tasks/${taskId}/claims`, {});
    expect(await lastCauses()).toEqual([{ command: 'releaseTask' }, { command: 'claimTask' }]);
  });

  it('takes it over when the sweeper tells it to look: a clock that it does not know can be late', async () => {
    const taskId = await releaseUnseen();
    await client.workflow.getHandle(caseWorkflowId(told.id)).signal(lookAgainSignal);
    await told.as('coordinator2').post(`tasks/${taskId}/claims`, {});
    expect(await lastCauses()).toEqual([{ command: 'releaseTask' }, { command: 'claimTask' }]);
  });
});
