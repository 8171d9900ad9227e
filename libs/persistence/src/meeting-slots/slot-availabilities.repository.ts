import { DataSource } from 'typeorm';
import { type Answered, answerOnce } from '../commands/answer-once.js';
import { type AnsweredCommand, type Refused, refused } from '../commands/answered-command.js';
import { ExpertEntity } from '../experts/expert.entity.js';

/** Whether an expert can come in a slot: of every week, or one moment. */
export interface Availability {
  /** Of a weekly slot, or of a moment. */
  slotId: string;
  kind: 'weekly' | 'once';
  /** For a moment: what was said of it, else of its weekly slot; who says nothing can come. */
  available: boolean;
  /** Whether the expert said so of this slot itself. */
  said: boolean;
}

/** The slots that cases of any region invite expert $1 for: an invitation is personal, whoever speaks for them at home. */
const INVITED_FOR = `ARRAY(
  SELECT (i."slot" ->> 'id')::uuid FROM "invitations" i
  WHERE i."expert_id" = $1 AND i."user_id" = access.user_id() AND i."status" IN ('invited', 'accepted'))`;

/** A moment at which expert $1 of region $2 can be asked to come. */
const ASKED = `(m."region_id" = $2 OR m."id" = ANY (${INVITED_FOR}))`;

const LIST = `
  SELECT slots."id" AS "slotId", slots."kind", slots."available", slots."said" FROM (
    SELECT w."id", 'weekly' AS "kind", coalesce(a."available", true) AS "available", a."id" IS NOT NULL AS "said",
      NULL::timestamptz AS "starts_at", w."weekday", w."starts_at" AS "time"
    FROM "weekly_slots" w
    LEFT JOIN "slot_availabilities" a ON a."weekly_slot_id" = w."id" AND a."expert_id" = $1
    WHERE w."region_id" = $2 AND (w."valid_until" IS NULL OR w."valid_until" >= ($3::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date)
    UNION ALL
    SELECT m."id", 'once', coalesce(a."available", every_week."available", true), a."id" IS NOT NULL,
      m."starts_at", NULL, NULL
    FROM "meeting_slots" m
    LEFT JOIN "slot_availabilities" a ON a."meeting_slot_id" = m."id" AND a."expert_id" = $1
    LEFT JOIN "slot_availabilities" every_week
      ON every_week."weekly_slot_id" = m."weekly_slot_id" AND every_week."expert_id" = $1
    WHERE ${ASKED} AND m."starts_at" > $3 AND m."cancelled_at" IS NULL
  ) slots
  ORDER BY slots."starts_at" NULLS FIRST, slots."weekday", slots."time", slots."id"`;

const KIND = `
  SELECT 'weekly' AS "kind" FROM "weekly_slots" w WHERE w."id" = $4 AND w."region_id" = $2
  UNION ALL
  SELECT 'once' FROM "meeting_slots" m WHERE m."id" = $4 AND ${ASKED} AND m."starts_at" > $3`;

const MEETS = 'SELECT access.meets_in_slot($1, $2) AS "meets"';

const say = (column: 'weekly_slot_id' | 'meeting_slot_id'): string => `
  INSERT INTO "slot_availabilities" ("id", "expert_id", "${column}", "available")
  VALUES (gen_random_uuid(), $1, $2, $3)
  ON CONFLICT ("expert_id", "${column}") WHERE "${column}" IS NOT NULL DO UPDATE SET "available" = EXCLUDED."available"`;

const SAY = { weekly: say('weekly_slot_id'), once: say('meeting_slot_id') };

/** When experts can come. */
export class SlotAvailabilitiesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Who an expert is, and in which region; null for an unknown one. */
  whose(expertId: string): Promise<Pick<ExpertEntity, 'userId' | 'regionId'> | null> {
    const select = { id: true, userId: true, regionId: true } as const;
    return this.dataSource.getRepository(ExpertEntity).findOne({ where: { id: expertId }, select });
  }

  /**
   * For every weekly slot of a region that has not ended, every moment to come, and every moment elsewhere that they are
   * invited for: whether an expert can.
   */
  list(expertId: string, regionId: string, now: string): Promise<Availability[]> {
    return this.dataSource.query<Availability[]>(LIST, [expertId, regionId, now]);
  }

  /**
   * What kind of slot of a region this is, or that an expert of the region is invited for elsewhere.
   * @param now RFC 3339: a moment that began is over
   * @returns null for a slot of which an expert of the region has nothing to say
   */
  async kindOf(slotId: string, expertId: string, regionId: string, now: string): Promise<Availability['kind'] | null> {
    const [slot] = await this.dataSource.query<Pick<Availability, 'kind'>[]>(KIND, [expertId, regionId, now, slotId]);
    return slot?.kind ?? null;
  }

  /**
   * Puts what an expert says of a slot in the place of what they said before. Refused as `meetsThen` for a no to the moment
   * of a meeting that they said yes to: that stands until its coordinator moves it, or asks somebody else.
   */
  say(
    expertId: string,
    { slotId, kind, available }: Omit<Availability, 'said'>,
    command: AnsweredCommand<Availability>,
  ): Promise<Answered | Refused<'meetsThen'> | null> {
    return answerOnce<Refused<'meetsThen'>>(this.dataSource, command.id, async (manager) => {
      const [{ meets }] = await manager.query<[{ meets: boolean }]>(MEETS, [expertId, slotId]);
      if (meets && !available) return refused('meetsThen');
      await manager.query(SAY[kind], [expertId, slotId, available]);
      return { answer: command.answer({ slotId, kind, available, said: true }) };
    });
  }
}
