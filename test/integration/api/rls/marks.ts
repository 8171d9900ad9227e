import type { DataSource } from 'typeorm';

type Row = Record<string, unknown>;

const TABLES_OF_CASES = `
  SELECT a.attrelid::regclass::text AS "name", a.attname AS "column"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE a.attname = 'case_id' AND c.relkind = 'r' AND c.relforcerowsecurity
  UNION ALL SELECT 'cases', 'id'`;

/**
 * What tells that something came from these cases: the ids and references of their rows, and what is sealed in them.
 * @param except tables whose rows may be told, with the ids that stand in them
 */
export async function marksOf(
  owner: DataSource,
  caseIds: readonly string[],
  except: readonly string[] = [],
): Promise<string[]> {
  const marks = new Set<string>();
  let mayBeTold = '';
  for (const { name, column } of await owner.query<{ name: string; column: string }[]>(TABLES_OF_CASES)) {
    const found = await owner.query<{ row: Row }[]>(
      `SELECT to_jsonb(t) AS "row" FROM ${name} t WHERE ${column} = ANY($1)`,
      [caseIds],
    );
    if (except.includes(name)) mayBeTold += JSON.stringify(found);
    else for (const { row } of found) for (const mark of marksIn(row)) marks.add(mark);
  }
  return [...marks].filter((mark) => !mayBeTold.includes(mark));
}

function* marksIn({ id, reference, ...rest }: Row): Generator<string> {
  for (const known of [id, reference]) if (typeof known === 'string') yield known;
  yield* JSON.stringify(rest).match(/sealed\.[\w.-]+/g) ?? [];
}
