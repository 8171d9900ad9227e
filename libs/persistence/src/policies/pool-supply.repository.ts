import { DataSource } from 'typeorm';
import type { PoolSupply } from '#domain/policy/unmet-demands';

const SUPPLY = `
  WITH "pool" AS (
    SELECT e."id", e."organisation_id", e."expert_by_experience", e."omdenker"
    FROM (SELECT ($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date AS "today") t
    CROSS JOIN "experts" e
    JOIN "users" u ON u."id" = e."user_id" AND u."disabled_at" IS NULL
    JOIN "regions" theirs ON theirs."id" = e."region_id"
    JOIN "regions" ours ON ours."id" = $1
    WHERE (e."left_on" IS NULL OR e."left_on" > t."today")
      AND (e."region_id" = $1 OR e."shares_nationally"
        OR e."shares_supra_regionally" AND theirs."network" = ours."network")
  ), "known" AS (
    SELECT k."domain", k."level", k."people"
    FROM access.pool_knowledge($1, ($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date) k
  ), "brought" AS (
    SELECT count(*) AS "people" FROM "pool" GROUP BY "organisation_id"
  )
  SELECT
    (SELECT coalesce(jsonb_agg(to_jsonb("known")), '[]') FROM "known") AS "domains",
    (SELECT count(*)::integer FROM "pool" WHERE "expert_by_experience") AS "expertsByExperience",
    (SELECT count(*)::integer FROM "pool" WHERE "omdenker") AS "omdenkers",
    (SELECT coalesce(jsonb_agg("people"), '[]') FROM "brought") AS "organisations"`;

/** What the pool of a region can give, people whom other regions share included. */
export class PoolSupplyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param at who left and whose knowledge counts no more is judged by this moment, RFC 3339 */
  async of(regionId: string, at: string): Promise<PoolSupply> {
    const [supply] = await this.dataSource.query<[PoolSupply]>(SUPPLY, [regionId, at]);
    return supply;
  }
}
