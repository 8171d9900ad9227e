import { Client } from 'pg';

/** How many rows of PostgreSQL a case takes, all tables together. */
export async function rowsOf(databaseUrl: string, caseId: string): Promise<number> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const tables = await database.query<{ name: string }>(
      `SELECT "table_name" AS "name" FROM information_schema.columns
       WHERE "table_schema" = 'public' AND "column_name" = 'case_id'`,
    );
    const counts = tables.rows.map(({ name }) => `(SELECT count(*) FROM "${name}" WHERE "case_id" = $1)`);
    const { rows } = await database.query<{ rows: string }>(`SELECT 1 + ${counts.join(' + ')} AS "rows"`, [caseId]);
    return Number(rows[0]!.rows);
  } finally {
    await database.end();
  }
}
