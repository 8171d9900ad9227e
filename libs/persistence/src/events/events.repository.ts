import { DataSource } from 'typeorm';
import type { CaseEvent, RecordName } from '#contracts/case-process';
import type { EventType } from '#contracts/events';

/** A line of the timeline as people read it. */
export interface TimelineEntry {
  stepNumber: number;
  index: number;
  type: CaseEvent['type'];
  subjectRecord: RecordName | null;
  subjectId: string | null;
  actorId: string | null;
  actorName: string | null;
  actorRole: CaseEvent['actorRole'];
  /** In whose place they acted; null for their own. */
  onBehalfOfName: string | null;
  reasonCode: string | null;
  reason: string | null;
  at: string;
}

/** Which events: of these types, or about these records. */
export type EventChoice = { types: readonly EventType[] } | { subjectIds: readonly string[] };

/** What happened to a case. */
export class EventsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that happened, oldest first, with the names of who did it. A case's life is some hundred lines. */
  timeline(caseId: string): Promise<TimelineEntry[]> {
    return this.dataSource.query<TimelineEntry[]>(
      `SELECT e."step_number" AS "stepNumber", e."index", e."type", e."subject_record" AS "subjectRecord",
              e."subject_id" AS "subjectId", e."actor_id" AS "actorId", u."display_name" AS "actorName",
              e."actor_role" AS "actorRole", o."display_name" AS "onBehalfOfName",
              e."reason_code" AS "reasonCode", e."reason", e."at"
       FROM "case_events" e
       LEFT JOIN "users" u ON u."id" = e."actor_id"
       LEFT JOIN "users" o ON o."id" = e."on_behalf_of_id"
       WHERE e."case_id" = $1
       ORDER BY e."step_number", e."index"`,
      [caseId],
    );
  }

  /** Who did the last of some events, and when; null where no person did any. */
  async lastByPerson(caseId: string, choice: EventChoice): Promise<{ actorId: string; at: string } | null> {
    const chosen = 'types' in choice ? '"type" = ANY($2)' : '"subject_id"::text = ANY($2)';
    const values = 'types' in choice ? choice.types : choice.subjectIds;
    const [last] = await this.dataSource.query<{ actorId: string; at: string }[]>(
      `SELECT "actor_id" AS "actorId", "at" FROM "case_events"
       WHERE "case_id" = $1 AND ${chosen} AND "actor_id" IS NOT NULL
       ORDER BY "step_number" DESC, "index" DESC LIMIT 1`,
      [caseId, values],
    );
    return last ?? null;
  }
}
