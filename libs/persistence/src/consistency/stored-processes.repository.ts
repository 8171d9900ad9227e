import { DataSource, type EntityManager } from 'typeorm';
import type { CaseRules, Outcome, RecordName } from '#contracts/case-process';
import { REGION_TASK_KINDS } from '#contracts/tasks';
import { recordEntities, type RecordRows } from '../case-records/record-entities.js';
import { CaseStartsRepository } from '../cases/case-starts.repository.js';
import { asProcessKnows } from './beyond-process.js';
import type { ProcessRows, StoredProcess } from './stored-process.js';

/** Repeats of older commands are answered from the database, before they reach a process. */
const REMEMBERED_COMMANDS = 100;

/** The processes of cases as the tables know them, for when the engine has lost one. */
export class StoredProcessesRepository {
  private readonly starts: CaseStartsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.starts = new CaseStartsRepository(dataSource);
  }

  /**
   * Reads a process as of one moment; null when there is no such case.
   * @throws Error when steps are missing, or the policy of the case is
   */
  async read(caseId: string): Promise<StoredProcess | null> {
    const start = await this.starts.find(caseId);
    if (!start) return null;
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const steps = await countSteps(manager, caseId);
      const rows = await readRows(manager, caseId);
      const { policy, daysOff } = (await adoptedRules(manager, caseId)) ?? start;
      const handled = await readHandled(manager, caseId, rows);
      return { policy, ...(daysOff && { daysOff }), rows, steps, handled };
    });
  }
}

async function countSteps(manager: EntityManager, caseId: string): Promise<number> {
  const [steps] = await manager.query<[{ count: number; last: number }]>(
    'SELECT count(*)::int AS "count", coalesce(max("number"), 0) AS "last" FROM "case_steps" WHERE "case_id" = $1',
    [caseId],
  );
  if (steps.count !== steps.last) throw new Error(`Case ${caseId} has a gap in its steps.`);
  return steps.count;
}

async function readRows(manager: EntityManager, caseId: string): Promise<ProcessRows> {
  const rows: Record<string, object> = {};
  for (const record of Object.keys(recordEntities) as RecordName[]) {
    const found = await find(manager, record, caseId);
    const own = found.filter((row) => !isOfRegion(row));
    rows[record] = Object.fromEntries(own.map((row) => [row.id, asProcessKnows(record, row)]));
  }
  return rows;
}

/** A task of the region's administrator about this case is no part of its process. */
function isOfRegion(row: object): boolean {
  return 'kind' in row && (REGION_TASK_KINDS as readonly unknown[]).includes(row.kind);
}

interface OrderedRow {
  id: string;
  caseId: string;
  ordinal?: number;
}

async function find<N extends RecordName>(manager: EntityManager, record: N, caseId: string): Promise<RecordRows[N][]> {
  const rows = manager.getRepository<OrderedRow>(recordEntities[record] as new () => OrderedRow);
  const found =
    record === 'case' ? rows.findBy({ id: caseId }) : rows.find({ where: { caseId }, order: { ordinal: 'ASC' } });
  return (await found) as unknown as RecordRows[N][];
}

/** The rules that the case adopted last, exactly as it did; null when it still has those that it started with. */
async function adoptedRules(manager: EntityManager, caseId: string): Promise<CaseRules | null> {
  const [step] = await manager.query<{ rules: CaseRules }[]>(
    `SELECT "facts" -> 'rules' AS "rules" FROM "case_steps"
     WHERE "case_id" = $1 AND "facts" ? 'rules' ORDER BY "number" DESC LIMIT 1`,
    [caseId],
  );
  return step?.rules ?? null;
}

async function readHandled(
  manager: EntityManager,
  caseId: string,
  rows: ProcessRows,
): Promise<[commandId: string, outcome: Outcome][]> {
  const answered = await manager.query<{ commandId: string; id: string }[]>(
    `SELECT "cause_id" AS "commandId", "answer" ->> 'id' AS "id"
     FROM "case_steps" AS "step"
     JOIN "commands" ON "commands"."case_id" = "step"."case_id" AND "commands"."id"::text = "cause_id"
     WHERE "step"."case_id" = $1 AND "cause" ->> 'kind' = 'command' ORDER BY "number" DESC LIMIT $2`,
    [caseId, REMEMBERED_COMMANDS],
  );
  return answered.reverse().flatMap(({ commandId, id }) => {
    const record = recordOf(rows, id);
    return record ? [[commandId, { record, id }] as [string, Outcome]] : [];
  });
}

function recordOf(rows: ProcessRows, id: string): RecordName | undefined {
  return (Object.keys(rows) as RecordName[]).find((record) => id in rows[record]!);
}
