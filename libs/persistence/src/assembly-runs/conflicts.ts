/** Organisations that supply help in case $1, or are about to. */
export const SUPPLIERS = `
  SELECT DISTINCT "provider_id" AS "id" FROM "support_elements"
  WHERE "case_id" = $1 AND "provider_id" IS NOT NULL AND "status" <> 'dropped'`;

/** Those, and whoever is involved. */
export const INVOLVED = `SELECT unnest("involved_organisation_ids") AS "id" FROM "cases" WHERE "id" = $1 UNION ${SUPPLIERS}`;

/** Which organisations are tied to which, in every region: employers work across them. */
export const TIES =
  'SELECT "organisation_id" AS "organisationId", "related_id" AS "relatedId", "relation" FROM "organisation_relations"';

/** For whom experts $2 work, and whether they said in case $1 that they have an interest. */
export const DECLARED = `
  SELECT e."id", e."organisation_id" AS "organisationId", EXISTS (
    SELECT FROM "invitations" i WHERE i."case_id" = $1 AND i."expert_id" = e."id"
      AND (i."status" = 'conflicted' OR i."decline_reason" = 'conflictOfInterest')) AS "declared"
  FROM "experts" e WHERE e."id" = ANY ($2::uuid[])`;
