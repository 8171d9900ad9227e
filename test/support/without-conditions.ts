import { deparse, parse } from 'pgsql-parser';

/** A statement of which every condition lets everything through. */
export interface Unconditional {
  sql: string;
  /** The tables that it reads. */
  tables: string[];
}

type Tree = Record<string, unknown>;

const TRUE = { A_Const: { boolval: { boolval: true } } };
const either = (condition: unknown) => ({ BoolExpr: { boolop: 'OR_EXPR', args: [condition, TRUE] } });
const count = (ival: number) => ({ A_Const: { ival: { ival } } });
/** What was given as a limit stays in the statement: it may be a parameter. */
const atLeastAll = (limit: unknown) => ({ MinMaxExpr: { op: 'IS_GREATEST', args: [limit, count(1_000_000)] } });
const CHANGES = ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'];

/**
 * The same read with `OR TRUE` in every WHERE, HAVING and join condition, and with no limit that matters: as if whoever wrote it had
 * forgotten them all. Null for what is no read, or changes something besides.
 */
export async function withoutConditions(sql: string): Promise<Unconditional | null> {
  const tree = (await parse(sql)) as unknown as { stmts: { stmt: Tree }[] };
  const [first, ...more] = tree.stmts;
  if (!first?.stmt['SelectStmt'] || more.length > 0) return null;
  const tables = new Set<string>();
  if (!loosen(tree, tables)) return null;
  return { sql: await deparse(tree as never), tables: [...tables] };
}

/** Loosens a part of a tree in its place; false where something would be changed. */
function loosen(node: unknown, tables: Set<string>): boolean {
  if (Array.isArray(node)) return node.every((part) => loosen(part, tables));
  if (typeof node !== 'object' || node === null) return true;
  return Object.entries(node as Tree).every(([kind, part]) => {
    if (CHANGES.includes(kind)) return false;
    if (!loosen(part, tables)) return false;
    if (kind === 'RangeVar') tables.add((part as { relname: string }).relname);
    if (kind === 'SelectStmt') forget(part as Tree);
    if (kind === 'JoinExpr') condition(part as Tree, 'quals');
    if (kind === 'SubLink') onlyOne(part as Tree);
    return true;
  });
}

function forget(select: Tree): void {
  condition(select, 'whereClause');
  condition(select, 'havingClause');
  if (select['limitCount']) select['limitCount'] = atLeastAll(select['limitCount']);
  delete select['lockingClause'];
}

function condition(node: Tree, name: string): void {
  if (node[name]) node[name] = either(node[name]);
}

/** Where one value is wanted, many rows would be an error. */
function onlyOne({ subLinkType, subselect }: Tree): void {
  if (subLinkType !== 'EXPR_SUBLINK') return;
  const { SelectStmt } = subselect as { SelectStmt: Tree };
  Object.assign(SelectStmt, { limitCount: count(1), limitOption: 'LIMIT_OPTION_COUNT' });
}
