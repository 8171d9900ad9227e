import type { Client } from 'pg';

/** In so many cases everybody may sit at once. */
export const LIMIT = 2;

const OF_REGION = `SELECT e."id" FROM "experts" e JOIN "regions" r ON r."id" = e."region_id" AND r."code" = 'ME'`;

/**
 * Six by experience and fourteen who know help for young people stay; nobody else anywhere. Too few for the teams of all
 * cases, so that these want the same people.
 */
export async function leaveSmallPool(database: Client): Promise<void> {
  await database.query(`UPDATE "experts" SET "left_on" = '2020-01-01'`);
  await database.query(
    `UPDATE "experts" SET "left_on" = NULL, "max_active_cases" = $1 WHERE "id" IN (
       (${OF_REGION} WHERE e."expert_by_experience" ORDER BY e."id" LIMIT 6)
       UNION ALL
       (${OF_REGION} JOIN "expert_domains" d ON d."expert_id" = e."id" AND d."domain" = 'jeugdhulp' AND d."level" >= 2
        WHERE NOT e."expert_by_experience" ORDER BY e."id" LIMIT 14))`,
    [LIMIT],
  );
}

/** User ids of those who stay. */
export async function usersInPool(database: Client): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT "user_id" AS "id" FROM "experts" WHERE "left_on" IS NULL`,
  );
  return rows.map(({ id }) => id);
}
