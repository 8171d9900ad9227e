import { randomUUID } from 'node:crypto';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { caseWorkflowId, retentionWorkflowId } from '#contracts/case-process';
import { promiseKeeping } from '#persistence/outbox/promise-keeping';
import { DestructionRequestEntity } from '#persistence/rights/destruction-request.entity';
import { LegalHoldEntity } from '#persistence/rights/legal-hold.entity';
import { until } from '../../../apps/local/src/supervision/until.js';
import { addCase, AT, type Region } from '../persistence/fixtures.js';
import { oneWorker, PATIENCE_MS } from './one-worker.js';

describe('caseRetention', () => {
  const worker = oneWorker('../../../workflows/index.ts', { sweepEveryMs: 24 * 3_600_000 });
  let client: Client;
  let database: DataSource;
  let region: Region;
  let caseId: string;

  beforeEach(async () => {
    ({ client, database, region } = worker);
    ({ id: caseId } = await addCase(database, region));
    await worker.begin();
    await until(() => isRunning(caseWorkflowId(caseId)), PATIENCE_MS);
    await until(async () => (await phase()) === 'triage', PATIENCE_MS);
  }, PATIENCE_MS);

  async function isRunning(workflowId: string): Promise<boolean> {
    try {
      return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  async function phase(): Promise<string> {
    const [row] = await database.query<[{ phase: string }]>('SELECT "phase" FROM "cases" WHERE "id" = $1', [caseId]);
    return row.phase;
  }

  const events = async (): Promise<string[]> => {
    const rows = await database.query<{ type: string }[]>('SELECT "type" FROM "case_events" WHERE "case_id" = $1', [
      caseId,
    ]);
    return rows.map(({ type }) => type);
  };
  const isDestroyed = async () => (await events()).join() === 'dossierDestroyed';

  /** Closed, with the window for a relapse still open; its destruction was granted and confirmed. */
  async function confirmDestruction(): Promise<void> {
    await database.query(
      `UPDATE "cases" SET "phase" = 'closed', "closed_at" = now(), "keep_until" = '2046-11-26' WHERE "id" = $1`,
      [caseId],
    );
    const asked = {
      caseId,
      regionId: region.id,
      askedBy: 'mother',
      recordedBy: region.userId,
      recordedAt: AT,
    } as const;
    await database
      .getRepository(DestructionRequestEntity)
      .insert({ id: randomUUID(), ...asked, status: 'confirmed', due: '2027-02-23' });
  }

  const hasDelivered = async (): Promise<boolean> =>
    (await database.query<unknown[]>('SELECT FROM "outbox" WHERE "delivered_at" IS NULL')).length === 0;
  const look = () => promiseKeeping(database.manager, caseId, AT);

  it('destroys a dossier on request, and ends what could still reopen it; also when nobody worked at that moment', async () => {
    await worker.end();
    await confirmDestruction();
    await look();
    await worker.begin();
    await until(isDestroyed, PATIENCE_MS);
    await until(async () => !(await isRunning(retentionWorkflowId(caseId))), PATIENCE_MS);
    expect((await client.workflow.getHandle(caseWorkflowId(caseId)).describe()).status.name).toBe('TERMINATED');
    expect((await client.workflow.getHandle(retentionWorkflowId(caseId)).describe()).status.name).toBe('COMPLETED');
    await look();
    await until(hasDelivered, PATIENCE_MS);
    expect(await isDestroyed()).toBe(true);
  }, 120_000);

  it('destroys nothing while a hold stands, and looks again when it is lifted', async () => {
    await confirmDestruction();
    const holds = database.getRepository(LegalHoldEntity);
    const hold = { caseId, regionId: region.id, placedBy: region.userId, placedAt: AT, liftedAt: null };
    await holds.insert({ id: randomUUID(), ...hold });
    await look();
    const keeping = client.workflow.getHandle(retentionWorkflowId(caseId));
    const hasLooked = async () => {
      if (!(await isRunning(keeping.workflowId))) return false;
      const [started] = (await keeping.fetchHistory()).events!;
      return Boolean(started!.workflowExecutionStartedEventAttributes!.continuedExecutionRunId);
    };
    await until(hasLooked, PATIENCE_MS);
    expect(await events()).toContain('submitted');
    expect(await isRunning(caseWorkflowId(caseId))).toBe(true);
    await holds.update({ caseId }, { liftedAt: AT });
    await look();
    await until(isDestroyed, PATIENCE_MS);
  }, 120_000);

  it('leaves a case that was opened again as it is', async () => {
    await confirmDestruction();
    await database.query(`UPDATE "cases" SET "phase" = 'deliberation', "keep_until" = NULL WHERE "id" = $1`, [caseId]);
    await look();
    await until(hasDelivered, PATIENCE_MS);
    expect(await events()).toContain('submitted');
    expect(await isRunning(caseWorkflowId(caseId))).toBe(true);
    expect(await isRunning(retentionWorkflowId(caseId))).toBe(false);
  }, 120_000);
});
