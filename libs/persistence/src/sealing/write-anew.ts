import type { QueryRunner } from 'typeorm';

/**
 * Writes a table to a new file: what its rows said before an update, and what dropped columns held, stays readable in the
 * old one.
 * @param text a column of type text: computing it anew has PostgreSQL do so
 */
export async function writeAnew(runner: QueryRunner, table: string, text: string): Promise<void> {
  await runner.query(`ALTER TABLE "${table}" ALTER COLUMN "${text}" TYPE text USING "${text}" || ''`);
}
