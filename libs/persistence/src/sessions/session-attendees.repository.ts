import { DataSource } from 'typeorm';
import { endOf, meetsDuring } from './meets-during.js';
import { attendingSessions, DUTIES, dutiesOf, isSeated, NAMED } from './attending-sql.js';

/** A session as it stands in the calendar of who attends. */
export interface CalendarSession {
  id: string;
  caseId: string;
  /** `reserved`: its slot is kept while the team is being invited. */
  status: 'reserved' | 'planned';
  plannedAt: string;
  endsAt: string | null;
  /** How often it was moved or met elsewhere on screen. */
  sequence: number;
  room: number;
  /** Where the slot of the region is. */
  slotPlace: string | null;
}

/** Somebody of a team who meets for another case at the hour of one of its sessions. */
export interface BusyMember {
  sessionId: string;
  userId: string;
  displayName: string;
}

/** Older sessions leave a calendar. */
const DAYS_SHOWN = 60;

/**
 * Sessions of the cases where somebody has a part, or where they may have to do the work of who has a duty. Arrays, so that
 * the rows are found by their index first: then row level security judges no more than those.
 */
const MAY_ATTEND = `
  WITH RECURSIVE "works_for" AS (
    SELECT $1::uuid AS "user_id"
    UNION SELECT n."user_id" FROM "works_for" w JOIN (${NAMED}) n ON n."by_user_id" = w."user_id"
  )
  SELECT s.* FROM "sessions" s
  WHERE s."planned_at" > $2::timestamptz - interval '${DAYS_SHOWN} days' AND s."status" <> 'cancelled' AND s."case_id" = ANY (ARRAY(
    SELECT p."case_id" FROM "participants" p WHERE p."user_id" = $1 AND p."role" = 'expert' AND p."until" IS NULL
    ${DUTIES.map(
      (duty) => `UNION SELECT c."id" FROM "cases" c
        WHERE c."${duty}" = ANY (ARRAY(SELECT "user_id" FROM "works_for")) AND c."phase" <> 'closed'`,
    ).join(' ')}
  ))`;

const OF_PERSON = `
  WITH "shown" AS MATERIALIZED (${MAY_ATTEND})
  SELECT s."id", s."case_id" AS "caseId", CASE s."status" WHEN 'reserved' THEN 'reserved' ELSE 'planned' END AS "status",
         s."planned_at" AS "plannedAt", s."ends_at" AS "endsAt", s."moves" + s."room" AS "sequence", s."room", m."place" AS "slotPlace"
  FROM (${attendingSessions('SELECT * FROM "shown"')}) a JOIN "shown" s ON s."id" = a."session_id"
  LEFT JOIN "meeting_slots" m ON m."id" = s."slot_id"
  WHERE a."user_id" = $1 ORDER BY s."planned_at", s."id"`;

/** Whom the matching would not ask for these hours either: who sits in another case, or was asked to. */
const ELSEWHERE = `
  WITH "hour" AS MATERIALIZED (
    SELECT s."id", s."planned_at" AS "starts_at", ${endOf('s')} AS "ends_at"
    FROM "sessions" s JOIN "cases" c ON c."id" = s."case_id"
    WHERE s."case_id" = $1 AND s."status" IN ('reserved', 'planned') AND ${endOf('s')} > now() AND c."region_id" = $2
  )
  SELECT DISTINCT h."id" AS "sessionId", u."id" AS "userId", u."display_name" AS "displayName"
  FROM "hour" h
  JOIN "invitations" i ON i."case_id" = $1 AND i."vote" AND i."status" IN ('invited', 'accepted')
  JOIN "invitations" o ON o."expert_id" = i."expert_id" AND o."case_id" <> $1 AND o."status" IN ('invited', 'accepted')
  JOIN "sessions" m ON m."case_id" = o."case_id" AND m."status" IN ('reserved', 'planned') AND ${meetsDuring('m', 'h')}
  JOIN "cases" c ON c."id" = m."case_id" AND c."region_id" = $2
  JOIN "users" u ON u."id" = i."user_id"
  ORDER BY u."display_name", u."id"`;

/** Who attends the meetings of a team. */
export class SessionAttendeesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether somebody attends the sessions of a case, or now does the work of who does so by a duty. */
  async attends(caseId: string, { id, standsInFor }: { id: string; standsInFor: readonly string[] }): Promise<boolean> {
    const [row] = await this.dataSource.query<[{ attends: boolean }]>(
      `SELECT EXISTS (SELECT FROM "cases" c WHERE c."id" = $1 AND (ARRAY[${dutiesOf('c')}] && $3::uuid[] OR EXISTS (
         SELECT FROM "invitations" i
         WHERE i."case_id" = c."id" AND i."user_id" = $2 AND ${isSeated('i')} AND NOT access.is_restricted(c."id")
       ))) AS "attends"`,
      [caseId, id, [id, ...standsInFor]],
    );
    return row.attends;
  }

  /**
   * Who of the team of a case meets for another one at the hour of a session to come. Of cases of one region only: what an
   * expert does elsewhere is for nobody who runs a region.
   * @param regionId of the case, and of who asks
   */
  meetElsewhere(caseId: string, regionId: string): Promise<BusyMember[]> {
    return this.dataSource.query<BusyMember[]>(ELSEWHERE, [caseId, regionId]);
  }

  /**
   * Sessions that somebody attends, also instead of somebody else, the first first; what is long past is not in it, what was
   * cancelled neither. Looked for from the person on: how many others there are does not matter.
   * @param now RFC 3339
   */
  ofPerson(userId: string, now: string): Promise<CalendarSession[]> {
    return this.dataSource.query<CalendarSession[]>(OF_PERSON, [userId, now]);
  }
}
