/**
 * Experts among $2 who have a conflict of interest in case $1: they work for an organisation that is involved or supplies
 * its help, for one of the same group, or for one that works for it or that it works for (ALK 353, 586); or they said so.
 */
export const CONFLICTED = `
  WITH RECURSIVE "involved" AS (
    SELECT unnest(c."involved_organisation_ids") AS "id" FROM "cases" c WHERE c."id" = $1
    UNION SELECT s."provider_id" FROM "support_elements" s
    WHERE s."case_id" = $1 AND s."provider_id" IS NOT NULL AND s."status" <> 'dropped'
  ), "pairs" AS (
    SELECT r."organisation_id" AS "id", r."related_id" AS "other", r."relation" FROM "organisation_relations" r
    UNION ALL SELECT r."related_id", r."organisation_id", r."relation" FROM "organisation_relations" r
  ), "grouped" AS (
    SELECT "id" FROM "involved"
    UNION SELECT p."other" FROM "grouped" g JOIN "pairs" p ON p."id" = g."id" AND p."relation" = 'group'
  ), "contracted" AS (
    SELECT "id" FROM "grouped"
    UNION SELECT p."other" FROM "grouped" g JOIN "pairs" p ON p."id" = g."id" AND p."relation" = 'subcontractor'
  ), "tied" AS (
    SELECT "id" FROM "contracted"
    UNION SELECT p."other" FROM "tied" t JOIN "pairs" p ON p."id" = t."id" AND p."relation" = 'group'
  )
  SELECT e."id" FROM "experts" e
  WHERE e."id" = ANY ($2::uuid[]) AND (
    e."organisation_id" IN (SELECT "id" FROM "tied")
    OR EXISTS (
      SELECT FROM "invitations" i WHERE i."case_id" = $1 AND i."expert_id" = e."id"
        AND (i."status" = 'conflicted' OR i."decline_reason" = 'conflictOfInterest')))`;
