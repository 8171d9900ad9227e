import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { isFingerprintOf } from '#encryption/fingerprint';
import { isSealed } from '#encryption/sealed-words';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { dataSourceOptions } from '#persistence/data-source';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { migrate } from '#persistence/migrate';
import { Sealing1795605000000 } from '#persistence/migrations/1795605000000-sealing';
import { migrations } from '#persistence/migrations/migrations';
import { PLAIN_COLUMNS } from '#persistence/sealing/plain-columns';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';
import { findText } from './find-text.js';
import { AT } from './fixtures.js';

const WORD = 'kanariegeel';

describe('a database of the release before dossiers were sealed', () => {
  const { dataSource, url } = freshDatabases();
  const [regionId, caseId, userId] = [randomUUID(), randomUUID(), randomUUID()];

  /** What binds rows to each other is not what this is about. */
  const insert = (table: string, row: object): Promise<void> =>
    dataSource().transaction(async (manager) => {
      const columns = Object.keys(row).map((name) => `"${name}"`);
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(
        `INSERT INTO "${table}" (${columns.join(', ')})
         SELECT ${columns.join(', ')} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`,
        [JSON.stringify(row)],
      );
    });

  beforeEach(async () => {
    await dataSource().query('DROP SCHEMA IF EXISTS "keys", "access" CASCADE');
    await dataSource().dropDatabase();
    const before = new DataSource({
      ...dataSourceOptions(url(), { applicationName: 'test' }),
      migrations: migrations.slice(0, migrations.indexOf(Sealing1795605000000)),
    });
    await before.initialize();
    await before.runMigrations();
    await before.destroy();
  });

  /** A case with its intake, a command of it and one of its region. */
  async function fill(): Promise<void> {
    const tell = (column: string) => `${WORD} ${column}`;
    await insert('regions', { id: regionId, code: 'ME', name: 'Merenland' });
    await insert('users', { id: userId, issuer: 'i', subject: 's', display_name: 'n', roles: [], region_id: regionId });
    await insert('cases', {
      ...{ id: caseId, reference: 'ME-2026-0001', region_id: regionId, track: 'case', anonymous: false, urgent: false },
      ...{ phase: 'plan', casusinbrenger_id: userId, coordinator_id: userId, policy_version: 1 },
      ...{ problem_domains: [], involved_organisation_ids: [], submitted_at: AT, learned: tell('learned') },
    });
    await insert('intakes', {
      ...{
        case_id: caseId,
        child_first_name: tell('name'),
        child_birth_date: '2014-03-30',
        question: tell('question'),
      },
      ...{ stuck_reasons: ['noPlace'], legal_measures: [], tried: [{ what: tell('tried'), from: null }], refusals: [] },
      ...{ child_words: { words: tell('child') }, parents_words: [], involved: [] },
    });
    await insert('commands', {
      ...{ id: randomUUID(), user_id: userId, idempotency_key: 'k', name: 'pauseCase', case_id: caseId },
      ...{ body: { reason: tell('body') }, body_hash: 'plain-hash', created_at: AT },
    });
    await insert('commands', {
      ...{ id: randomUUID(), user_id: userId, idempotency_key: 'r', name: 'storePolicy', case_id: regionId },
      ...{ body: { reason: 'of the region' }, body_hash: 'plain-hash', created_at: AT },
    });
  }

  /** A row of a table that has nothing but its words and what cannot be left out. */
  async function insertWords(table: string, columns: readonly string[]): Promise<void> {
    const required = await dataSource().query<{ name: string; type: string; codes: string | null }[]>(
      `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
         (SELECT min(substring(pg_get_constraintdef(c.oid) FROM '''(\\w+)''')) FROM pg_constraint c
          WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND a.attnum = ANY(c.conkey)) AS codes
       FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND a.attnotnull AND NOT a.atthasdef`,
      [table],
    );
    const value = ({ name, type, codes }: { name: string; type: string; codes: string | null }): unknown => {
      if (name === 'case_id') return caseId;
      if (type === 'uuid') return randomUUID();
      if (type === 'date' || type.startsWith('timestamp')) return AT;
      if (type === 'jsonb' || type.endsWith('[]')) return [];
      if (type === 'boolean') return false;
      return type === 'text' ? (codes ?? 'x') : 0;
    };
    const words = columns.map((column) => [column, column === 'dissent' ? [{ words: WORD }] : `${WORD} ${column}`]);
    const rest = required.filter(({ name }) => !columns.includes(name)).map((it) => [it.name, value(it)]);
    await insert(table, { ...Object.fromEntries([...rest, ...words]), case_id: caseId } as object);
  }

  /** The tables whose file holds a text, be it in a row that was replaced. */
  async function filesWith(text: string): Promise<string[]> {
    await dataSource().query('CHECKPOINT');
    const files = await dataSource().query<{ table: string }[]>(
      `SELECT relname AS "table" FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND strpos(encode(pg_read_binary_file(pg_relation_filepath(oid)), 'escape'), $1) > 0 ORDER BY 1`,
      [text],
    );
    return files.map(({ table }) => table);
  }

  it('is sealed by the upgrade: nothing that people wrote can be read in any column, and all of it by the API', async () => {
    await fill();
    const tables = PLAIN_COLUMNS.filter(({ table }) => !['cases', 'commands'].includes(table));
    for (const { table, columns } of tables) await insertWords(table, columns);
    expect(await findText(dataSource(), WORD)).not.toEqual([]);
    expect(await filesWith(WORD)).toContain('intakes');
    await migrate(url(), MASTERS.content);

    expect(await findText(dataSource(), WORD)).toEqual([]);
    expect(await filesWith(WORD)).toEqual([]);
    expect(await new IntakesRepository(dataSource(), MASTERS).find(caseId)).toMatchObject({
      ...{ childFirstName: `${WORD} name`, childBirthDate: '2014-03-30', question: `${WORD} question` },
      ...{ stuckReasons: ['noPlace'], childWords: { words: `${WORD} child` }, analysis: null },
    });
    const words = new CaseWords(new CaseKeysRepository(dataSource(), MASTERS));
    for (const { table, caseId: owner, columns } of PLAIN_COLUMNS) {
      const rows = await dataSource().query<Record<string, unknown>[]>(
        `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}" WHERE "${owner}" = $1`,
        [caseId],
      );
      expect([table, rows.length]).toEqual([table, 1]);
      expect(JSON.stringify(await words.open(caseId, rows)).match(new RegExp(WORD, 'g'))).toHaveLength(columns.length);
    }
  });

  it('keeps what no case owns, and knows commands that were sent before', async () => {
    await fill();
    await migrate(url(), MASTERS.content);
    const commands = await dataSource().query<{ key: string; hash: string; body: { reason: string } }[]>(
      'SELECT "idempotency_key" AS "key", "body_hash" AS "hash", "body" FROM "commands" ORDER BY 1',
    );
    expect(commands.map(({ body }) => isSealed(body.reason))).toEqual([true, false]);
    expect(commands.every(({ hash }) => isFingerprintOf(MASTERS.content, hash, 'plain-hash'))).toBe(true);
  });

  it('is left as it is, with a message, where nobody gave keys', async () => {
    await fill();
    await expect(migrate(url())).rejects.toThrow('MASTER_KEYS');
    expect(await findText(dataSource(), WORD)).not.toEqual([]);
    await migrate(url(), MASTERS.content);
    expect(await findText(dataSource(), WORD)).toEqual([]);
  });

  it('needs no keys while it holds no dossier', async () => {
    await migrate(url());
    expect(await dataSource().query('SELECT * FROM "intakes"')).toEqual([]);
  });
});
