import { DataSource } from 'typeorm';
import type { Page, PageRequest, Position } from '../pages/page.js';

/** A closed dossier that is still there: when it goes, and what keeps it. */
export interface KeptDossier {
  caseId: string;
  reference: string;
  /** RFC 3339 */
  closedAt: string;
  /** Local date. */
  keepUntil: string;
  held: boolean;
  destructionConfirmed: boolean;
}

const COLUMNS = `"case_id" AS "caseId", "reference", "closed_at" AS "closedAt", "keep_until"::text AS "keepUntil", "held",
  "destruction" AS "destructionConfirmed"`;

const positionOf = ({ keepUntil, caseId }: KeptDossier): Position => ({ key: keepUntil, id: caseId });

/** The dossiers that a region keeps. Which region that is, the database knows of who asks; for nobody there are none. */
export class KeptDossiersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whose term ends first comes first. */
  async list({ limit, after, before }: PageRequest): Promise<Page<KeptDossier>> {
    const [{ count }] = await this.dataSource.query<[{ count: number }]>('SELECT count(*) FROM access.kept_dossiers()');
    const [from, backwards] = [before ?? after, before !== undefined];
    // One more than asked tells whether there is another page.
    const rows = await this.dataSource.query<KeptDossier[]>(sql(backwards), [
      limit + 1,
      from?.key ?? null,
      from?.id ?? null,
    ]);
    const more = rows.length > limit;
    const results = backwards ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
    const [first, last] = [results.at(0), results.at(-1)];
    return {
      results,
      count,
      next: last && (backwards || more) ? positionOf(last) : null,
      previous: first && (backwards ? more : after !== undefined) ? positionOf(first) : null,
    };
  }
}

function sql(backwards: boolean): string {
  const [beyond, direction] = backwards ? ['<', 'DESC'] : ['>', 'ASC'];
  return `SELECT ${COLUMNS} FROM access.kept_dossiers()
    WHERE $2::date IS NULL OR ("keep_until", "case_id") ${beyond} ($2::date, $3::uuid)
    ORDER BY "keep_until" ${direction}, "case_id" ${direction} LIMIT $1`;
}
