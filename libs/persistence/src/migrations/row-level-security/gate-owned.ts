const EVERY_GROUP = 'doorbraak_api, doorbraak_worker, doorbraak_gate';

/** Who makes a role may give it to themselves, which takes more than making it; a superuser needs neither. */
export const BECOME_GATE = `DO $$ BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND NOT pg_has_role('doorbraak_gate', 'SET') THEN
    EXECUTE format('GRANT doorbraak_gate TO %I WITH SET TRUE, INHERIT FALSE', current_user);
  END IF;
END $$`;

/** Statements that make functions which belong to the gate, for everybody's use. */
export const madeForGate = (definitions: readonly string[]): string[] => [
  BECOME_GATE,
  'GRANT CREATE ON SCHEMA access TO doorbraak_gate',
  ...definitions.flatMap((definition) => {
    const [, name = ''] = /FUNCTION (access\.\w+)/.exec(definition) ?? [];
    return [
      definition,
      `ALTER FUNCTION ${name} OWNER TO doorbraak_gate`,
      `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION ${name} TO ${EVERY_GROUP}`,
    ];
  }),
  'REVOKE CREATE ON SCHEMA access FROM doorbraak_gate',
];

/** Statements that put functions of the gate in the place of those of the same name, which policies ask. */
export const remadeForGate = (definitions: readonly string[]): string[] => [
  BECOME_GATE,
  'GRANT CREATE ON SCHEMA access TO doorbraak_gate',
  'SET LOCAL ROLE doorbraak_gate',
  ...definitions.map((definition) => definition.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')),
  'RESET ROLE',
  'REVOKE CREATE ON SCHEMA access FROM doorbraak_gate',
];

/** Lets the gate read tables that it did not read before. */
export const readByGate = (tables: readonly string[]): string[] =>
  tables.flatMap((table) => [
    `GRANT SELECT ON "${table}" TO doorbraak_gate`,
    `CREATE POLICY "gate" ON "${table}" FOR SELECT TO doorbraak_gate USING (true)`,
  ]);

/** The same undone. */
export const notReadByGate = (tables: readonly string[]): string[] =>
  tables.flatMap((table) => [`DROP POLICY "gate" ON "${table}"`, `REVOKE SELECT ON "${table}" FROM doorbraak_gate`]);
