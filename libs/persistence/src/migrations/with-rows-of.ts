import type { QueryRunner } from 'typeorm';
import { quoted } from './row-level-security/guard.js';

/**
 * Lets a migration read and write the rows of tables of which row level security binds the owner too: without this an
 * owner who is no superuser would see none, and say nothing. Holds the tables until the migration's transaction ends; when
 * the work fails, that undoes this as well.
 */
export async function withRowsOf<T>(queryRunner: QueryRunner, tables: string[], work: () => Promise<T>): Promise<T> {
  const bind = async (how: 'FORCE' | 'NO FORCE'): Promise<void> => {
    for (const table of tables) await queryRunner.query(`ALTER TABLE ${quoted(table)} ${how} ROW LEVEL SECURITY`);
  };
  await bind('NO FORCE');
  const result = await work();
  await bind('FORCE');
  return result;
}
