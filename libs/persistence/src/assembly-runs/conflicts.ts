import type { EntityManager } from 'typeorm';
import { type OrganisationTie, withTied } from '#domain/pool/tied-organisations';

/**
 * Whose people are not independent of case $1 (domain.md 3.3): who is named as involved, the gemeente that answers for it,
 * the employers of casusinbrenger and regievoerder, and who supplies help or is about to.
 */
export const INVOLVED = `
  SELECT unnest("involved_organisation_ids") AS "id" FROM "cases" WHERE "id" = $1
  UNION SELECT "gemeente_id" FROM "cases" WHERE "id" = $1 AND "gemeente_id" IS NOT NULL
  UNION
  SELECT u."organisation_id" FROM "cases" c JOIN "users" u ON u."id" IN (c."casusinbrenger_id", c."regievoerder_id")
  WHERE c."id" = $1 AND u."organisation_id" IS NOT NULL
  UNION
  SELECT "provider_id" FROM "support_elements"
  WHERE "case_id" = $1 AND "provider_id" IS NOT NULL AND "status" <> 'dropped'`;

/** Which organisations are tied to which, in every region: employers work across them. */
export const TIES =
  'SELECT "organisation_id" AS "organisationId", "related_id" AS "relatedId", "relation" FROM "organisation_relations"';

/** For whom experts $2 work, and whether they said in case $1 that they have an interest. */
const DECLARED = `
  SELECT e."id", e."organisation_id" AS "organisationId", EXISTS (
    SELECT FROM "invitations" i WHERE i."case_id" = $1 AND i."expert_id" = e."id"
      AND (i."status" = 'conflicted' OR i."decline_reason" = 'conflictOfInterest')) AS "declared"
  FROM "experts" e WHERE e."id" = ANY ($2::uuid[])`;

/** Which of these experts may not sit in the team of a case, because of a tie to who is involved, or one that they told. */
export async function conflictedAmong(
  asker: Pick<EntityManager, 'query'>,
  caseId: string,
  expertIds: readonly string[],
): Promise<Set<string>> {
  if (expertIds.length === 0) return new Set();
  const involved = await asker.query<{ id: string }[]>(INVOLVED, [caseId]);
  const ids = involved.map(({ id }) => id);
  const tied = new Set(withTied(ids, await asker.query<OrganisationTie[]>(TIES)));
  const experts = await asker.query<{ id: string; organisationId: string; declared: boolean }[]>(DECLARED, [
    caseId,
    expertIds,
  ]);
  return new Set(experts.filter((e) => e.declared || tied.has(e.organisationId)).map(({ id }) => id));
}
