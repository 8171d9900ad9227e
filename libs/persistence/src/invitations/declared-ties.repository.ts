import { DataSource } from 'typeorm';
import { type OrganisationTie, withTied } from '#domain/pool/tied-organisations';
import { TIES } from '../assembly-runs/conflicts.js';

const INVOLVED = 'SELECT access.is_involved($1, $2::uuid[]) AS "involved"';

/** What invited experts say that ties them to organisations, laid beside a case of which they may read nothing yet. */
export class DeclaredTiesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Whether somebody with a tie to one of these organisations is not independent of a case, as conflictedAmong counts it:
   * being tied goes both ways. Never for who has no open invitation to it.
   */
  async areInvolved(caseId: string, organisationIds: readonly string[]): Promise<boolean> {
    if (organisationIds.length === 0) return false;
    const tied = await this.withTied(organisationIds);
    const [row] = await this.dataSource.query<[{ involved: boolean }]>(INVOLVED, [caseId, tied]);
    return row.involved;
  }

  /** These organisations, and all whose people are not independent of them: of one group, or by contract. */
  async withTied(organisationIds: readonly string[]): Promise<string[]> {
    return withTied(organisationIds, await this.dataSource.query<OrganisationTie[]>(TIES));
  }
}
