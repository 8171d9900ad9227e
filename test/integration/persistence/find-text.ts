import type { DataSource } from 'typeorm';

/**
 * Every column of every table of ours in which a text stands, as `schema.table.column`: what somebody who has the whole
 * database would find.
 */
export async function findText(dataSource: DataSource, text: string): Promise<string[]> {
  const columns = await dataSource.query<{ schema: string; table: string; column: string }[]>(
    `SELECT c.table_schema AS "schema", c.table_name AS "table", c.column_name AS "column"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
     ORDER BY 1, 2, 3`,
  );
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const [{ there }] = await dataSource.query<[{ there: boolean }]>(
      `SELECT EXISTS (SELECT FROM "${schema}"."${table}" WHERE strpos("${column}"::text, $1) > 0) AS "there"`,
      [text],
    );
    if (there) found.push(`${schema}.${table}.${column}`);
  }
  return found;
}
