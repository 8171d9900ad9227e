/** The local day of a moment; takes a placeholder. */
export const localDay = (at: string): string => `(${at}::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date`;

/**
 * Who of a region does not work at a moment, with who was named instead: a successor before a substitute, and nobody
 * for an account that was closed without a departure. Takes placeholders. A function of the database, since it is asked
 * before anybody is known, and about people of any region.
 */
export const awaySql = (regionId: string, at: string): string =>
  `SELECT "user_id" AS "userId", "by_user_id" AS "byUserId", "roles" FROM access.away(${regionId}, ${at})`;

/**
 * Who looks after work that nobody is left for: coordinators, then administrators, who see no case; of both the holders
 * of the duties of the active policy first.
 */
export const CARETAKERS = `
  SELECT u."id" AS "userId", u."roles" FROM "users" u
  JOIN "regions" r ON r."id" = u."region_id"
  LEFT JOIN "policies" p ON p."region_id" = r."id" AND p."version" = r."active_policy_version"
  WHERE u."region_id" = $1 AND u."disabled_at" IS NULL AND u."roles" && ARRAY['coordinator', 'regionAdmin']
  ORDER BY 'coordinator' = ANY(u."roles") DESC, CASE u."id"::text
    WHEN p."body" -> 'duties' ->> 'coordinator' THEN 1
    WHEN p."body" -> 'duties' ->> 'secondCoordinator' THEN 2
    WHEN p."body" -> 'duties' ->> 'regionAdmin' THEN 3
    ELSE 4 END, u."id"`;
