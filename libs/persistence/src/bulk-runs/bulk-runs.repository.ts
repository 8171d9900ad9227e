import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { BulkItemState, BulkRunRecord } from '#contracts/bulk-runs';
import { CaseEntity } from '../cases/case.entity.js';
import { CommandEntity } from '../commands/command.entity.js';
import { promiseBulkRun } from '../outbox/promise-bulk-run.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { UserEntity } from '../users/user.entity.js';
import { BulkItemEntity } from './bulk-item.entity.js';
import { type BulkRunOverview, withProgress } from './bulk-run-overview.js';
import { BulkRunEntity } from './bulk-run.entity.js';
import type { NewBulkItem, NewBulkRun } from './new-bulk-run.js';

/** An item with what a list shows of its case, and of who gets its task: nothing of what the case is about. */
export type BulkItemInList = BulkItemEntity & { case: CaseEntity | null; toUser: UserEntity | null };

/** The command that a change answers, with what its caller gets; answered in the same transaction. */
interface AnsweredCommand {
  id: string;
  answer(run: BulkRunOverview): object;
}

/** Work over many cases: what was asked for, and how far it is. */
export class BulkRunsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes a run with its items, and the promise to start it, in the caller's transaction. */
  async create(manager: EntityManager, { items, ...asked }: NewBulkRun): Promise<BulkRunRecord> {
    const run: BulkRunEntity = { ...asked, id: randomUUID(), kind: asked.order.kind, state: 'running', endedAt: null };
    await manager.insert(BulkRunEntity, run);
    await insertItems(manager, run.id, items);
    await promiseBulkRun(manager, run.id, run.startedAt);
    const { reason: _words, ...record } = run;
    return record;
  }

  /** Runs of a region, newest first. */
  async list(regionId: string, page: PageRequest): Promise<Page<BulkRunOverview>> {
    const query = this.dataSource
      .getRepository(BulkRunEntity)
      .createQueryBuilder('run')
      .where('run.regionId = :regionId', { regionId });
    const positionOf = ({ startedAt, id }: BulkRunEntity) => ({ key: startedAt, id });
    const order = { key: 'run.startedAt', id: 'run.id', keyIs: 'moment', direction: 'DESC', positionOf } as const;
    const { results, ...rest } = await readPage(query, order, page);
    return { ...rest, results: await withProgress(this.dataSource.manager, results) };
  }

  find(id: string): Promise<BulkRunOverview | null> {
    return overview(this.dataSource.manager, id);
  }

  /** Items of a run, in their order; of one state where that is asked. A cursor's key is a position. */
  items(runId: string, state: BulkItemState | null, page: PageRequest): Promise<Page<BulkItemInList>> {
    const query = this.dataSource
      .getRepository<BulkItemInList>(BulkItemEntity as new () => BulkItemInList)
      .createQueryBuilder('item')
      .leftJoinAndMapOne('item.case', CaseEntity, 'case', 'case.id = item.caseId')
      .leftJoinAndMapOne('item.toUser', UserEntity, 'user', 'user.id = item.toUserId')
      .where('item.runId = :runId', { runId });
    if (state) query.andWhere('item.state = :state', { state });
    const positionOf = ({ position }: BulkItemInList) => ({ key: String(position), id: runId });
    return readPage(
      query,
      { key: 'item.position', id: 'item.runId', keyIs: 'text', direction: 'ASC', positionOf },
      page,
    );
  }

  /** Stops a run after the item that is under way; null where it does not run. */
  stop(id: string, command: AnsweredCommand): Promise<BulkRunOverview | null> {
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(BulkRunEntity, { id, state: 'running' }, { state: 'stopped' });
      return affected ? answered(manager, id, command) : null;
    });
  }

  /** Lets a stopped run go on, and promises to wake its process; null where it was not stopped. */
  resume(id: string, at: string, command: AnsweredCommand): Promise<BulkRunOverview | null> {
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(BulkRunEntity, { id, state: 'stopped' }, { state: 'running' });
      if (!affected) return null;
      await promiseBulkRun(manager, id, at);
      return answered(manager, id, command);
    });
  }
}

async function overview(manager: EntityManager, id: string): Promise<BulkRunOverview | null> {
  const [found] = await withProgress(manager, await manager.findBy(BulkRunEntity, { id }));
  return found ?? null;
}

async function answered(manager: EntityManager, id: string, command: AnsweredCommand): Promise<BulkRunOverview | null> {
  const run = await overview(manager, id);
  if (run) await manager.update(CommandEntity, command.id, { answer: command.answer(run), body: () => 'NULL' });
  return run;
}

async function insertItems(manager: EntityManager, runId: string, items: NewBulkItem[]): Promise<void> {
  await manager.query(
    `INSERT INTO "bulk_run_items" ("run_id", "position", "case_id", "task_id", "to_user_id", "state")
     SELECT $1, "position", ("item"->>'caseId')::uuid, ("item"->>'taskId')::uuid, ("item"->>'toUserId')::uuid, 'waiting'
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS "listed" ("item", "position")`,
    [runId, JSON.stringify(items)],
  );
}
