import { DataSource, type EntityMetadata } from 'typeorm';
import { OVERVIEW_SQL, type OverviewLine } from '../access-log/access-overview.js';
import { dossierTables, type DossierPart } from './dossier-tables.js';

/** A row as JSON: moments in RFC 3339 UTC, words sealed. */
export type SnapshotRow = Record<string, unknown>;

/** All that a dossier holds at one moment. */
export interface DossierSnapshot {
  parts: Record<DossierPart, SnapshotRow[]>;
  bsnRecorded: boolean;
  looks: OverviewLine[];
}

const LOOKS = `SELECT coalesce(json_agg(look), '[]') FROM (${OVERVIEW_SQL}) look`;

/** Reads a whole dossier in one statement: what it shows stood so at one moment. Whoever asks has checked who may. */
export class DossierSnapshotRepository {
  constructor(private readonly dataSource: DataSource) {}

  async read(caseId: string): Promise<DossierSnapshot> {
    const parts = Object.entries(dossierTables).map(([part, table]) => {
      return `'${part}', (${rowsOf(this.dataSource.getMetadata(table))})`;
    });
    const [row] = await this.dataSource.query<[{ snapshot: DossierSnapshot }]>(
      `SELECT json_build_object('parts', json_build_object(${parts.join(', ')}),
         'bsnRecorded', EXISTS (SELECT FROM "bsns" WHERE "case_id" = $1), 'looks', (${LOOKS})) AS "snapshot"`,
      [caseId],
    );
    return inUtc(row.snapshot);
  }

  /** The names by which people know these users, organisations and tables; ids of anything else are left out. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      `SELECT "id", "display_name" AS "name" FROM "users" WHERE "id" = ANY($1)
       UNION ALL SELECT "id", "name" FROM "organisations" WHERE "id" = ANY($1)
       UNION ALL SELECT "id", "name" FROM "tables" WHERE "id" = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** The rows of one table of this case, in the order in which they were made, each under the names of its properties. */
function rowsOf({ tableName, columns }: EntityMetadata): string {
  const shown = columns.filter(({ propertyName }) => propertyName !== 'ordinal');
  const pairs = shown.map(({ propertyName, databaseName }) => `'${propertyName}', t."${databaseName}"`);
  const has = (name: string) => columns.some(({ databaseName }) => databaseName === name);
  const order = ['ordinal', 'step_number', 'index', 'created_at', 'started_at']
    .filter(has)
    .map((name) => `t."${name}"`);
  const ordered = order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '';
  return `SELECT coalesce(json_agg(json_build_object(${pairs.join(', ')})${ordered}), '[]')
    FROM "${tableName}" t WHERE t."${has('case_id') ? 'case_id' : 'id'}" = $1`;
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d$/;

/** PostgreSQL writes moments in JSON with an offset. */
function inUtc<T>(value: T): T {
  if (typeof value === 'string') return (MOMENT.test(value) ? new Date(value).toISOString() : value) as T;
  if (Array.isArray(value)) return value.map(inUtc) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inUtc<unknown>(inner)])) as T;
}
