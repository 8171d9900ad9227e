import type { EntityManager } from 'typeorm';
import type { Duty } from '#contracts/codes';
import type { DepartureEntity } from './departure.entity.js';

/** A departure with the names in it, and the duties that the policy still gives to who leaves. */
export interface DepartureInList extends DepartureEntity {
  userName: string;
  successorName: string;
  duties: Duty[];
}

/** Departures that fit a condition on `d`, the latest last day first. */
export function readDepartures(
  manager: EntityManager,
  where: string,
  parameters: unknown[],
): Promise<DepartureInList[]> {
  return manager.query<DepartureInList[]>(
    `SELECT d."id", d."region_id" AS "regionId", d."user_id" AS "userId", d."successor_user_id" AS "successorUserId",
            d."last_day" AS "lastDay", d."state", d."bulk_run_id" AS "bulkRunId", d."recorded_by" AS "recordedBy",
            d."recorded_at" AS "recordedAt", d."reason",
            u."display_name" AS "userName", s."display_name" AS "successorName",
            ARRAY(SELECT duty."key" FROM jsonb_each_text(p."body" -> 'duties') AS duty
                  WHERE duty."value" = d."user_id"::text ORDER BY duty."key") AS "duties"
     FROM "departures" d
     JOIN "users" u ON u."id" = d."user_id" JOIN "users" s ON s."id" = d."successor_user_id"
     JOIN "regions" r ON r."id" = d."region_id"
     LEFT JOIN "policies" p ON p."region_id" = r."id" AND p."version" = r."active_policy_version"
     WHERE ${where} ORDER BY d."last_day" DESC, d."id"`,
    parameters,
  );
}
