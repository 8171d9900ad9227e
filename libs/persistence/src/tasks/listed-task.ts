import type { DataSource } from 'typeorm';
import type { ClockRecord } from '#contracts/clocks';
import type { TaskEntity } from './task.entity.js';

/** A task with what a list shows beside it: nothing personal of the case. */
export interface ListedTask {
  task: TaskEntity;
  /** What people call its case; null for work that is about no single case. */
  reference: string | null;
  clock: Pick<ClockRecord, 'id' | 'kind' | 'rung' | 'state'> | null;
  /** The name of who has it; null for what a team has not divided. */
  owner: string | null;
}

const REFERENCES = 'SELECT "id", "reference" FROM "cases" WHERE "id" = ANY($1)';
const CLOCKS = 'SELECT "id", "kind", "rung", "state" FROM "clocks" WHERE "id" = ANY($1)';
const NAMES = 'SELECT "id", "display_name" AS "name" FROM "users" WHERE "id" = ANY($1)';

/** Looks up what belongs to the tasks of one page: after the page is cut, so that a long list costs no more. */
export async function readSurroundings(dataSource: DataSource, tasks: readonly TaskEntity[]): Promise<ListedTask[]> {
  const read = async <T extends { id: string }>(
    sql: string,
    ids: (string | null)[],
  ): Promise<Map<string | null, T>> => {
    const known = [...new Set(ids)].filter((id) => id !== null);
    const rows = known.length === 0 ? [] : await dataSource.query<T[]>(sql, [known]);
    return new Map(rows.map((row) => [row.id, row]));
  };
  const [cases, clocks, owners] = await Promise.all([
    read<{ id: string; reference: string }>(
      REFERENCES,
      tasks.map(({ caseId }) => caseId),
    ),
    read<NonNullable<ListedTask['clock']>>(
      CLOCKS,
      tasks.map(({ clockId }) => clockId),
    ),
    read<{ id: string; name: string }>(
      NAMES,
      tasks.map(({ ownerUserId }) => ownerUserId),
    ),
  ]);
  return tasks.map((task) => ({
    task,
    reference: cases.get(task.caseId)?.reference ?? null,
    clock: clocks.get(task.clockId) ?? null,
    owner: owners.get(task.ownerUserId)?.name ?? null,
  }));
}
