import type { DataSource } from 'typeorm';

/** Why a table may do without row level security. */
export const NEEDS_NONE: Record<string, string> = {
  account_requests: 'who asks for an account has none yet; only the name that the identity server gave',
  calendar_years: 'the law, the same for everybody',
  document_removals: 'which files of a bucket must go, by ids that lead nowhere any more',
  login_attempts: 'nobody is known yet; every secret in it is a hash',
  login_sessions: 'read to find out who asks; every secret in it is a hash',
  schema_migrations: 'the owner alone may read it',
  tables: 'public names of where a case can be redirected to',
};

/** Tables under row level security whose owner is free of it: the set-up of a region, and nothing of a case. */
export const OWNER_IS_FREE = [
  ...[
    'absences',
    'bulk_runs',
    'calendar_feeds',
    'case_numbers',
    'departures',
    'experts',
    'mails',
    'mandates',
    'policies',
    'regions',
  ],
  ...['user_changes', 'users'],
  ...['domains', 'expert_domains', 'levels', 'organisation_relations', 'organisations'],
  ...['meeting_slots', 'slot_availabilities', 'weekly_slots'],
];

interface TableState {
  name: string;
  enabled: boolean;
  forced: boolean;
  ofCases: boolean;
  /** Rights of the API or the worker for which there is no policy. */
  without: string[];
  public: boolean;
}

const STATES = `
  SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS "name",
    c.relrowsecurity AS "enabled", c.relforcerowsecurity AS "forced",
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('case_id', 'case_ids')) AS "ofCases",
    ARRAY(
      SELECT r.rolname || ' ' || g.privilege_type
      FROM aclexplode(c.relacl) g JOIN pg_roles r ON r.oid = g.grantee
      WHERE r.rolname IN ('doorbraak_api', 'doorbraak_worker') AND NOT EXISTS (
        SELECT FROM pg_policies p
        WHERE p.schemaname = n.nspname AND p.tablename = c.relname AND r.rolname = ANY (p.roles)
          AND p.cmd IN ('ALL', g.privilege_type))
    ) AS "without",
    EXISTS (SELECT FROM aclexplode(c.relacl) g WHERE g.grantee = 0) AS "public"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  ORDER BY 1`;

/** What is wrong with the guard over each table; empty when nothing is. */
export async function unguarded(owner: DataSource): Promise<string[]> {
  const states = await owner.query<TableState[]>(STATES);
  return states.flatMap((table) => faultsOf(table).map((fault) => `${table.name}: ${fault}`));
}

function faultsOf({ name, enabled, forced, ofCases, without, public: isPublic }: TableState): string[] {
  const faults = isPublic ? ['has rights for PUBLIC'] : [];
  if (name in NEEDS_NONE) return ofCases ? [...faults, 'has something of cases'] : faults;
  if (!enabled) return [...faults, 'has no row level security'];
  if (!forced && (ofCases || !OWNER_IS_FREE.includes(name))) faults.push('does not bind its owner');
  return [...faults, ...without.map((right) => `gives ${right} without a policy`)];
}
