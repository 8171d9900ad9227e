import { DataSource } from 'typeorm';
import type { OrganisationEntity, OrganisationKind } from '../organisations/organisation.entity.js';

export type NamedOrganisation = Pick<OrganisationEntity, 'kind' | 'name'>;

/** Those of kinds $2 that the region of case $1 knows; and wherever they are, those that the case itself has to do with. */
const ORGANISATIONS = `
  WITH "own" AS (
    SELECT c."gemeente_id" AS "id" FROM "cases" c WHERE c."id" = $1
    UNION SELECT unnest(c."involved_organisation_ids") FROM "cases" c WHERE c."id" = $1
    UNION SELECT u."organisation_id" FROM "cases" c JOIN "users" u ON u."id" IN (c."casusinbrenger_id", c."regievoerder_id")
    WHERE c."id" = $1
  )
  SELECT o."kind", o."name" FROM "cases" c
  JOIN "organisations" o ON o."kind" = ANY ($2::text[]) AND (o."region_id" = c."region_id" OR o."region_id" IS NULL)
  WHERE c."id" = $1
  UNION SELECT o."kind", o."name" FROM "own" JOIN "organisations" o ON o."id" = "own"."id"
  ORDER BY "name", "kind"`;

const PEOPLE = `
  SELECT DISTINCT u."display_name" AS "name" FROM (
    SELECT c."casusinbrenger_id" AS "id" FROM "cases" c WHERE c."id" = $1
    UNION SELECT c."regievoerder_id" FROM "cases" c WHERE c."id" = $1
    UNION SELECT i."user_id" FROM "invitations" i WHERE i."case_id" = $1
  ) "taking_part" JOIN "users" u ON u."id" = "taking_part"."id"
  ORDER BY "name"`;

/** Names that would tell whom a case is about, or who is in it. Whoever asks has checked who may see the case. */
export class NamedInCaseRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Organisations of these kinds in the region of a case; and in whatever region the gemeente that answers for it, those
   * involved, and the employers of casusinbrenger and regievoerder.
   */
  organisations(caseId: string, kinds: readonly OrganisationKind[]): Promise<NamedOrganisation[]> {
    return this.dataSource.query(ORGANISATIONS, [caseId, kinds]);
  }

  /** What casusinbrenger, regievoerder and everybody who was invited are called. */
  async people(caseId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ name: string }[]>(PEOPLE, [caseId]);
    return rows.map(({ name }) => name);
  }
}
