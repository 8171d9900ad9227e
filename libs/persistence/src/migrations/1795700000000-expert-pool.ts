import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHANGES, UNDO_CHANGES } from './expert-pool/changes.js';
import { NEW_TABLE_NAMES, NEW_TABLES } from './expert-pool/new-tables.js';
import { MORE_RIGHTS, NEW_RIGHTS, UNDO_MORE_RIGHTS } from './expert-pool/rights.js';
import { guard, unguard } from './row-level-security/guard.js';
import { withRowsOf } from './with-rows-of.js';

/** The pool as data, slots to meet in, and how every team was found. */
export class ExpertPool1795700000000 implements MigrationInterface {
  readonly name = 'ExpertPool1795700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const run = inOrder(queryRunner);
    await run([...NEW_TABLES, ...CHANGES, FILL_DOMAINS, FILL_LEVELS, MOVE_DOMAINS]);
    await run(['ALTER TABLE "experts" DROP COLUMN "domains"']);
    await run([...NEW_RIGHTS.flatMap(guard), ...MORE_RIGHTS]);
  }

  /** What the earlier schema has no place for goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    const run = inOrder(queryRunner);
    await run([...NEW_RIGHTS.flatMap(unguard), ...UNDO_MORE_RIGHTS]);
    await run([`ALTER TABLE "experts" ADD "domains" jsonb NOT NULL DEFAULT '[]'`, MOVE_DOMAINS_BACK]);
    await run([
      'ALTER TABLE "experts" ALTER "domains" DROP DEFAULT',
      'ALTER TABLE "sessions" DROP CONSTRAINT "sessions_slot_id_fkey"',
    ]);
    await withRowsOf(queryRunner, ['clocks', 'sessions', 'team_proposals'], () => run(FORGET_LATER));
    await run([...UNDO_CHANGES, ...NEW_TABLE_NAMES.map((table) => `DROP TABLE "${table}"`)]);
  }
}

const inOrder = (queryRunner: QueryRunner) => async (statements: readonly string[]) => {
  for (const statement of statements) await queryRunner.query(statement);
};

/** Domains of the domain's description 3.3, by the codes that policies and experts use already. */
const DOMAINS: Record<string, string> = {
  jeugdhulp: 'Jeugd- en opvoedhulp',
  jeugdGgz: 'Jeugd-ggz',
  lvb: 'Licht verstandelijke beperking',
  onderwijs: 'Onderwijs',
  wmo: 'Wmo',
  wlz: 'Wlz',
  zvw: 'Zorgverzekeringswet',
  verslaving: 'Verslaving',
  veiligheid: 'Veiligheid',
  strafrecht: 'Strafrecht',
  wonen: 'Wonen',
  schulden: 'Schulden en meedoen',
  medisch: 'Medisch',
  ervaringsdeskundigheid: 'Ervaringsdeskundigheid',
};
const LEVELS = [
  [1, 'Kent het veld', 'Werkt in dit veld en kent de weg.'],
  [2, 'Specialist', 'Is hierin opgeleid en doet dit werk zelf.'],
  [3, 'Topspecialist', 'Wordt door specialisten om raad gevraagd.'],
] as const;

const FILL_DOMAINS = `INSERT INTO "domains" ("region_id", "code", "name")
  SELECT r."id", d."code", d."name" FROM "regions" r
  CROSS JOIN (VALUES ${Object.entries(DOMAINS)
    .map(([code, name]) => `('${code}', '${name}')`)
    .join(', ')}) d ("code", "name")`;

const FILL_LEVELS = `INSERT INTO "levels" ("region_id", "level", "name", "meaning")
  SELECT r."id", l."level", l."name", l."meaning" FROM "regions" r
  CROSS JOIN (VALUES ${LEVELS.map(([level, name, meaning]) => `(${level}, '${name}', '${meaning}')`).join(', ')}) l ("level", "name", "meaning")`;

const MOVE_DOMAINS = `INSERT INTO "expert_domains" ("expert_id", "domain", "level")
  SELECT DISTINCT ON (e."id", d ->> 'domain') e."id", d ->> 'domain', (d ->> 'level')::int
  FROM "experts" e, jsonb_array_elements(e."domains") d ORDER BY e."id", d ->> 'domain', (d ->> 'level')::int DESC`;

const MOVE_DOMAINS_BACK = `UPDATE "experts" e SET "domains" = coalesce((
  SELECT jsonb_agg(jsonb_build_object('domain', d."domain", 'level', d."level") ORDER BY d."domain")
  FROM "expert_domains" d WHERE d."expert_id" = e."id"), '[]')`;

const FORGET_LATER = [
  `DELETE FROM "clocks" WHERE "kind" = 'widerPool'`,
  `DELETE FROM "sessions" WHERE "status" = 'reserved'`,
  `UPDATE "team_proposals" SET "pool" = 'supraRegional' WHERE "pool" = 'national'`,
];
