import { DataSource } from 'typeorm';
import type { DaysOff } from '#contracts/calendar';
import type { CaseRules } from '#contracts/case-process';
import { currentPolicy, type StoredPolicy } from '#domain/policy/current-policy';

/** The rules that a case takes along: a version of its region's policy, and the statutory list as it is known now. */
export class CaseRulesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Error when the region has no such version: versions are never taken away. */
  async find(regionId: string, version: number): Promise<Required<CaseRules>> {
    const [rules] = await this.dataSource.query<{ policy: StoredPolicy; daysOff: DaysOff }[]>(
      `SELECT "body" AS "policy", (
         SELECT jsonb_object_agg("year", (
           SELECT coalesce(jsonb_agg(substr("day" ->> 'date', 6)), '[]') FROM jsonb_array_elements("days") AS "day"
         )) FROM "calendar_years"
       ) AS "daysOff"
       FROM "policies" WHERE "region_id" = $1 AND "version" = $2`,
      [regionId, version],
    );
    if (!rules) throw new Error(`Region ${regionId} has no policy with version ${version}.`);
    return { policy: currentPolicy(rules.policy), daysOff: rules.daysOff };
  }
}
