const identityFunction = (name: string, type: string, body: string): string =>
  `CREATE FUNCTION access.${name}() RETURNS ${type} LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT ${body} $$`;

/** A setting of the transaction; null where nothing was set, also on a connection that somebody else used before. */
const setting = (name: string, type: string): string =>
  `nullif(pg_catalog.current_setting('doorbraak.${name}', true), '')::${type}`;

/** What a role gives somebody in their own region; null for who does not have it. */
const regionOf = (condition: string): string => `CASE WHEN ${condition} THEN access.region_id() END`;

/** Who asks for themselves in one question: one person, but for what is looked up for many listeners at once. Made later. */
export const LISTENERS = identityFunction(
  'listeners',
  'uuid[]',
  `coalesce(${setting('listeners', 'uuid[]')}, ARRAY[access.user_id()])`,
);

/** Who asks, in the words of policies: null when nobody does, and then nothing is visible. */
export const IDENTITY = [
  // A database that was emptied may still have it.
  'DROP SCHEMA IF EXISTS access CASCADE',
  'CREATE SCHEMA access',
  identityFunction('user_id', 'uuid', setting('user_id', 'uuid')),
  identityFunction('people', 'uuid[]', setting('people', 'uuid[]')),
  identityFunction('region_id', 'uuid', setting('region_id', 'uuid')),
  identityFunction('organisation_id', 'uuid', setting('organisation_id', 'uuid')),
  identityFunction('roles', 'text[]', setting('roles', 'text[]')),
  identityFunction('coordinated_region', 'uuid', regionOf(`'coordinator' = ANY (access.roles())`)),
  identityFunction('administered_region', 'uuid', regionOf(`'regionAdmin' = ANY (access.roles())`)),
  identityFunction('managed_region', 'uuid', regionOf(`access.roles() && ARRAY['coordinator', 'regionAdmin']`)),
  identityFunction(
    'is_api',
    'boolean',
    `pg_catalog.pg_has_role(session_user, 'doorbraak_api', 'MEMBER')
     AND NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)`,
  ),
  identityFunction('audited_region', 'uuid', regionOf(`'auditor' = ANY (access.roles())`)),
];
