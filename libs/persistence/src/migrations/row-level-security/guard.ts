import type { GuardedTable } from './tables.js';

/** A table by its name, with its schema where that is not the usual one. */
export const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** The statements that put a table under row level security, with the rights of the API and the worker. */
export function guard({ name, api, worker, forced, apiUpdates }: GuardedTable): string[] {
  const table = quoted(name);
  const columns = apiUpdates ? ` (${apiUpdates.map(quoted).join(', ')})` : '';
  const rights = Object.keys(api).map((right) => `${right.toUpperCase()}${right === 'update' ? columns : ''}`);
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    ...(forced ? [`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`] : []),
    `GRANT ${worker} ON ${table} TO doorbraak_worker`,
    `CREATE POLICY "worker" ON ${table} TO doorbraak_worker USING (true) WITH CHECK (true)`,
    ...(rights.length > 0 ? [`GRANT ${rights.join(', ')} ON ${table} TO doorbraak_api`] : []),
    ...Object.entries(api).map(([right, condition]) => policyOf(table, right, String(condition))),
  ];
}

/** The same undone; rights go with the roles' other ones. */
export function unguard({ name, api }: GuardedTable): string[] {
  const table = quoted(name);
  return [
    ...['worker', ...Object.keys(api).map((right) => `api ${right}`)].map(
      (policy) => `DROP POLICY "${policy}" ON ${table}`,
    ),
    `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
  ];
}

/** Rights on a table that nobody needs to be kept from. */
export const grantOpenTable = (name: string, { api, worker }: { api: string; worker: string }): string[] => [
  `GRANT ${api} ON ${quoted(name)} TO doorbraak_api`,
  `GRANT ${worker} ON ${quoted(name)} TO doorbraak_worker`,
];

function policyOf(table: string, right: string, condition: string): string {
  const clauses = {
    select: `USING (${condition})`,
    insert: `WITH CHECK (${condition})`,
    update: `USING (${condition}) WITH CHECK (${condition})`,
    delete: `USING (${condition})`,
  }[right];
  return `CREATE POLICY "api ${right}" ON ${table} FOR ${right.toUpperCase()} TO doorbraak_api ${clauses}`;
}
