import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { type BulkOrder, bulkRunWorkflowId } from '#contracts/bulk-runs';
import { caseWorkflowId } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import type { NewBulkRun } from '#persistence/bulk-runs/new-bulk-run';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { RegionTasksRepository } from '#persistence/region-tasks/region-tasks.repository';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { until } from '../../../apps/local/src/supervision/until.js';
import { addCase, addUser, AT, type Region } from '../persistence/fixtures.js';
import { oneWorker, PATIENCE_MS } from './one-worker.js';

const LATER = '2026-12-01T09:00:00.000Z';
const ALL = 60;
/** The case that thinks long: whatever happens to the run, happens in the middle of it. */
const MIDDLE = 20;

describe('bulkRun', () => {
  const worker = oneWorker('case-double.ts');
  let client: Client;
  let database: DataSource;
  let region: Region;
  let runs: BulkRunsRepository;

  beforeEach(() => {
    ({ client, database, region } = worker);
    runs = new BulkRunsRepository(database);
  });

  async function cases(count: number, changes: (position: number) => Partial<CaseRecord>): Promise<string[]> {
    const made: string[] = [];
    while (made.length < count) made.push((await addCase(database, region, changes(made.length + 1))).id);
    return made;
  }

  const asked = (order: BulkOrder, caseIds: string[]): NewBulkRun => ({
    regionId: region.id,
    order,
    startedBy: region.userId,
    startedAs: 'regionAdmin',
    startedAt: AT,
    reason: 'Ruimere termijnen',
    items: caseIds.map((caseId) => ({ caseId })),
  });
  const rollOut = (caseIds: string[]) =>
    database.transaction((manager) => runs.create(manager, asked({ kind: 'policyRollOut', version: 1 }, caseIds)));

  const progress = async (id: string) => {
    const { state, done, refused, waiting } = (await runs.find(id))!;
    return { state, done, refused, waiting };
  };
  const reaches = (id: string, expected: object) =>
    until(async () => {
      const seen = await progress(id);
      return Object.entries(expected).every(([name, value]) => seen[name as keyof typeof seen] === value);
    }, PATIENCE_MS);
  const release = (caseId: string) => client.workflow.getHandle(caseWorkflowId(caseId)).signal('releaseSignal');
  const unanswered = () => ({ id: '00000000-0000-4000-8000-000000000000', answer: () => ({}) });

  /** Waits until the process has nothing to do any more, and has not ended. */
  const standsStill = (id: string) =>
    until(async () => {
      const { status, raw } = await client.workflow.getHandle(bulkRunWorkflowId(id)).describe();
      return status.name === 'RUNNING' && raw.pendingActivities?.length === 0 && !raw.pendingWorkflowTask;
    }, PATIENCE_MS);

  const commandsPerCase = async () => {
    const rows = await database.query<{ count: number }[]>(
      `SELECT count(*)::int AS "count" FROM "case_steps" WHERE "cause"->>'kind' = 'command' GROUP BY "case_id"`,
    );
    return rows.map(({ count }) => count);
  };

  it(
    'stops in the middle and stands still, goes on when it is resumed, and asks every case once',
    async () => {
      const caseIds = await cases(ALL, (position) => ({ urgent: position === MIDDLE }));
      await worker.begin();
      const { id } = await rollOut(caseIds);
      await reaches(id, { done: MIDDLE - 1 });
      await runs.stop(id, unanswered());
      await release(caseIds[MIDDLE - 1]!);
      await reaches(id, { done: MIDDLE });
      await standsStill(id);
      expect(await progress(id)).toEqual({ state: 'stopped', done: MIDDLE, refused: 0, waiting: ALL - MIDDLE });

      await runs.resume(id, AT, unanswered());
      await reaches(id, { state: 'done' });
      expect(await progress(id)).toEqual({ state: 'done', done: ALL, refused: 0, waiting: 0 });
      expect(await commandsPerCase()).toEqual(Array<number>(ALL).fill(1));
    },
    2 * PATIENCE_MS,
  );

  it(
    'survives a worker that goes away while a case thinks: another goes on, and no case is asked twice',
    async () => {
      const caseIds = await cases(ALL, (position) => ({ urgent: position === MIDDLE }));
      await worker.begin();
      const { id } = await rollOut(caseIds);
      await reaches(id, { done: MIDDLE - 1 });
      await worker.end();
      expect(await progress(id)).toMatchObject({ state: 'running', done: MIDDLE - 1 });
      // As if it died between the answer of some cases and the note of it.
      await database.query(`UPDATE "bulk_run_items" SET "state" = 'waiting', "at" = NULL WHERE "position" <= 5`);

      await release(caseIds[MIDDLE - 1]!);
      await worker.begin();
      await reaches(id, { state: 'done', done: ALL });
      expect(await commandsPerCase()).toEqual(Array<number>(ALL).fill(1));
    },
    2 * PATIENCE_MS,
  );

  it(
    'tells which cases refused, passes over one without a process, and waits for it',
    async () => {
      const [closed, refusing, willing, lost] = await cases(4, (position) => ({
        anonymous: position === 2,
        ...(position === 1 && { phase: 'closed' as const, closedAt: AT }),
      }));
      await database.query('UPDATE "outbox" SET "delivered_at" = now() WHERE "case_id" = ANY($1)', [[closed, lost]]);
      await worker.begin();
      const { id } = await rollOut([lost!, closed!, refusing!, willing!]);
      await reaches(id, { done: 1, refused: 2 });
      const { results } = await runs.items(id, 'refused', { limit: 5 });
      expect(results.map(({ caseId, code }) => [caseId, code])).toEqual([
        [closed, 'caseClosed'],
        [refusing, 'casePaused'],
      ]);
      expect(await progress(id)).toMatchObject({ state: 'running', waiting: 1 });

      await database.query('UPDATE "outbox" SET "delivered_at" = NULL WHERE "case_id" = $1', [lost]);
      await reaches(id, { state: 'done', done: 2 });
      const commands = await database.query(`SELECT 1 FROM "commands" WHERE "answer" IS NULL`);
      expect(commands).toEqual([]);
    },
    2 * PATIENCE_MS,
  );

  it(
    'takes no case back to rules that were overtaken while it stood still',
    async () => {
      const caseIds = await cases(2, () => ({}));
      const { id } = await rollOut(caseIds);
      await runs.stop(id, unanswered());
      const newer = { ...asked({ kind: 'policyRollOut', version: 1 }, caseIds), startedAt: LATER };
      const overtaking = await database.transaction((manager) => runs.create(manager, newer));
      await worker.begin();
      await reaches(overtaking.id, { state: 'done', done: 2 });
      await runs.resume(id, LATER, unanswered());
      await reaches(id, { state: 'done', refused: 2 });
      expect(await commandsPerCase()).toEqual([1, 1]);
    },
    2 * PATIENCE_MS,
  );

  it(
    'hands over a task of the region that is about a case, which does not know it',
    async () => {
      const [caseId] = await cases(1, () => ({}));
      const about = { regionId: region.id, caseId, subjectId: caseId!, dueAt: LATER };
      await new RegionTasksRepository(database).reconcile('restoreCase', [about], new Date(AT));
      const tasks = database.getRepository(TaskEntity);
      const { id: taskId } = await tasks.findOneByOrFail({ kind: 'restoreCase' });
      const items = [{ caseId: caseId!, taskId, toUserId: region.userId }];
      const order = { ...asked({ kind: 'reassignment' }, []), items };
      const { id } = await database.transaction((manager) => runs.create(manager, order));
      await worker.begin();
      await reaches(id, { state: 'done', done: 1 });
      expect((await tasks.findOneByOrFail({ id: taskId })).ownerUserId).toBe(region.userId);
    },
    2 * PATIENCE_MS,
  );

  it(
    'says of somebody who left when everything was handed over',
    async () => {
      const [leaver, successor] = [region.userId, await addUser(database, region.id, 'B. Boer')];
      const departure = { id: randomUUID(), regionId: region.id, userId: leaver, successorUserId: successor };
      const order = { kind: 'succession', departureId: departure.id, fromUserId: leaver, toUserId: successor } as const;
      const { id } = await database.transaction(async (manager) => {
        const run = await runs.create(manager, asked(order, []));
        await manager.insert(DepartureEntity, {
          ...departure,
          lastDay: '2026-11-20',
          state: 'handingOver',
          bulkRunId: run.id,
          recordedBy: successor,
          recordedAt: AT,
          reason: 'Andere baan',
        });
        return run;
      });
      await worker.begin();
      await reaches(id, { state: 'done' });
      expect(await database.getRepository(DepartureEntity).findOneBy({ id: departure.id })).toMatchObject({
        state: 'done',
      });
    },
    2 * PATIENCE_MS,
  );
});
