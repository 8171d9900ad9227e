import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENSURE_GROUP_ROLES } from '../services/group-roles.js';
import { BECOME_GATE } from './row-level-security/gate-owned.js';
import { GATE_FUNCTIONS, READ_BY_GATE } from './row-level-security/gate.js';
import { IDENTITY } from './row-level-security/identity.js';
import { GUARDED_TABLES, OPEN_TABLES } from './row-level-security/tables.js';
import { grantOpenTable, guard, quoted, unguard } from './row-level-security/guard.js';

/** The API sees what the person for whom it asks may see; the worker has a role of its own. */
export class RowLevelSecurity1795609000000 implements MigrationInterface {
  readonly name = 'RowLevelSecurity1795609000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  /** The roles stay: they are the cluster's. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const SERVICE_GROUPS = 'doorbraak_api, doorbraak_worker';
const EVERY_GROUP = `${SERVICE_GROUPS}, doorbraak_gate`;

/** Anybody may make large objects, which belong to no table and to no policy. Only a superuser may change that. */
const largeObjects = (change: string): string => `DO $$ DECLARE f regprocedure; BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN RETURN; END IF;
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
    AND (proname LIKE 'lo\\_%' AND proname NOT IN ('lo_import', 'lo_export') OR proname IN ('loread', 'lowrite'))
  LOOP EXECUTE format('${change}', f); END LOOP;
END $$`;

const UP = [
  ENSURE_GROUP_ROLES,
  BECOME_GATE,
  ...IDENTITY,
  `GRANT USAGE ON SCHEMA access TO ${EVERY_GROUP}`,
  'GRANT CREATE ON SCHEMA access TO doorbraak_gate',
  'GRANT USAGE ON SCHEMA public TO doorbraak_gate',
  `GRANT USAGE ON SCHEMA public, keys TO ${SERVICE_GROUPS}`,
  `GRANT SELECT ON ${READ_BY_GATE.map(quoted).join(', ')} TO doorbraak_gate`,
  ...GATE_FUNCTIONS,
  ...gateOwnsFunctions(),
  'REVOKE CREATE ON SCHEMA access FROM doorbraak_gate',
  'REVOKE ALL ON ALL FUNCTIONS IN SCHEMA access FROM PUBLIC',
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA access TO ${EVERY_GROUP}`,
  `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${SERVICE_GROUPS}`,
  ...GUARDED_TABLES.flatMap(guard),
  ...READ_BY_GATE.map((table) => `CREATE POLICY "gate" ON ${quoted(table)} FOR SELECT TO doorbraak_gate USING (true)`),
  ...Object.entries(OPEN_TABLES).flatMap(([table, rights]) => grantOpenTable(table, rights)),
  largeObjects('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC'),
];

const DOWN = [
  largeObjects('GRANT EXECUTE ON FUNCTION %s TO PUBLIC'),
  ...READ_BY_GATE.map((table) => `DROP POLICY "gate" ON ${quoted(table)}`),
  ...GUARDED_TABLES.flatMap(unguard),
  'DROP SCHEMA access CASCADE',
  `REVOKE ALL ON ALL TABLES IN SCHEMA public, keys FROM ${EVERY_GROUP}`,
  `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${SERVICE_GROUPS}`,
  `REVOKE ALL ON SCHEMA public, keys FROM ${EVERY_GROUP}`,
];

function gateOwnsFunctions(): string[] {
  return GATE_FUNCTIONS.map((definition) => {
    const [, name = ''] = /FUNCTION (access\.\w+)/.exec(definition) ?? [];
    return `ALTER FUNCTION ${name} OWNER TO doorbraak_gate`;
  });
}
