import { DataSource } from 'typeorm';
import { attending, attendingSession, dutiesOf } from './attending-sql.js';

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

/** Older sessions leave a calendar. */
const DAYS_SHOWN = 60;

/** Who attends the meetings of a team. */
export class SessionAttendeesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether somebody attends the sessions of a case, or now does the work of who does so by a duty. */
  async attends(caseId: string, { id, standsInFor }: { id: string; standsInFor: readonly string[] }): Promise<boolean> {
    const [row] = await this.dataSource.query<[{ attends: boolean }]>(
      `SELECT EXISTS (SELECT FROM "cases" c
         WHERE c."id" = $1 AND ($2::uuid IN (${attending('c')}) OR ARRAY[${dutiesOf('c')}] && $3::uuid[])) AS "attends"`,
      [caseId, id, standsInFor],
    );
    return row.attends;
  }

  /**
   * Sessions that somebody attends, also instead of somebody else, the first first; what is long past is not in it, what was cancelled neither.
   * @param now RFC 3339
   */
  ofPerson(userId: string, now: string): Promise<CalendarSession[]> {
    return this.dataSource.query<CalendarSession[]>(
      `SELECT s."id", s."case_id" AS "caseId", CASE s."status" WHEN 'reserved' THEN 'reserved' ELSE 'planned' END AS "status",
              s."planned_at" AS "plannedAt", s."ends_at" AS "endsAt", s."moves" + s."room" AS "sequence", s."room", m."place" AS "slotPlace"
       FROM "sessions" s JOIN "cases" c ON c."id" = s."case_id" LEFT JOIN "meeting_slots" m ON m."id" = s."slot_id"
       WHERE s."planned_at" > $2::timestamptz - interval '${DAYS_SHOWN} days' AND s."status" <> 'cancelled'
         AND c."phase" <> 'closed' AND $1::uuid IN (${attendingSession('c', 's')})
       ORDER BY s."planned_at", s."id"`,
      [userId, now],
    );
  }
}
