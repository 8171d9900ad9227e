import { DataSource } from 'typeorm';
import type { PoolSupply } from '#domain/policy/unmet-demands';

const SUPPLY = `
  WITH "pool" AS (
    SELECT e."id", e."organisation_id", e."expert_by_experience", e."domains"
    FROM "experts" e
    JOIN "users" u ON u."id" = e."user_id" AND u."disabled_at" IS NULL
    WHERE e."region_id" = $1 OR e."shares_supra_regionally"
  ), "best" AS (
    SELECT p."id", d->>'domain' AS "domain", max((d->>'level')::integer) AS "level"
    FROM "pool" p CROSS JOIN LATERAL jsonb_array_elements(p."domains") d
    GROUP BY p."id", d->>'domain'
  ), "known" AS (
    SELECT "domain", "level", count(*) AS "people" FROM "best" GROUP BY "domain", "level"
  ), "brought" AS (
    SELECT count(*) AS "people" FROM "pool" GROUP BY "organisation_id"
  )
  SELECT
    (SELECT coalesce(jsonb_agg(to_jsonb("known")), '[]') FROM "known") AS "domains",
    (SELECT count(*)::integer FROM "pool" WHERE "expert_by_experience") AS "expertsByExperience",
    (SELECT coalesce(jsonb_agg("people"), '[]') FROM "brought") AS "organisations"`;

/** What the pool of a region can give, people whom other regions share included. */
export class PoolSupplyRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(regionId: string): Promise<PoolSupply> {
    const [supply] = await this.dataSource.query<[PoolSupply]>(SUPPLY, [regionId]);
    return supply;
  }
}
