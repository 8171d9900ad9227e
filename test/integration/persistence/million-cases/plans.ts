import type { DataSource, Logger } from 'typeorm';

/** A statement as the repository sent it. */
export interface Sent {
  sql: string;
  parameters: unknown[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

/** What matters of a plan: which tables it read from end to end, and how many pages it touched. */
export interface Plan {
  sql: string;
  scanned: string[];
  pages: number;
  text: string;
}

/** The statements that some work sends to the database, parameters included. */
export async function sentBy(dataSource: DataSource, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { logger } = dataSource;
  const logQuery: Logger['logQuery'] = (sql, parameters) => {
    if (!sql.startsWith('BEGIN')) sent.push({ sql, parameters: (parameters as unknown[]) ?? [] });
  };
  Object.assign(dataSource, { logger: { logQuery, logQueryError: () => undefined, logQuerySlow: () => undefined } });
  try {
    await work();
  } finally {
    Object.assign(dataSource, { logger });
  }
  return sent;
}

/**
 * How the database runs a statement: with the values known, and with a plan that must do for any values, which a
 * prepared statement may get after some calls.
 */
export async function plansOf(dataSource: DataSource, { sql, parameters }: Sent): Promise<Plan[]> {
  const runner = dataSource.createQueryRunner();
  const values = parameters.length > 0 ? `(${parameters.map(literal).join(', ')})` : '';
  const plans: Plan[] = [];
  try {
    await runner.query(`PREPARE asked AS ${sql}`);
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await runner.query(`SET plan_cache_mode = ${mode}`);
      const [row] = await runner.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE asked ${values}`);
      plans.push(readPlan(sql, row['QUERY PLAN'][0].Plan as PlanNode));
    }
    return plans;
  } finally {
    await runner.query('DEALLOCATE asked');
    await runner.query('RESET plan_cache_mode');
    await runner.release();
  }
}

function readPlan(sql: string, top: PlanNode): Plan {
  const scanned = nodesOf(top)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '');
  const pages = top['Shared Hit Blocks'] + top['Shared Read Blocks'];
  return { sql, scanned, pages, text: JSON.stringify(top, null, 1) };
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
