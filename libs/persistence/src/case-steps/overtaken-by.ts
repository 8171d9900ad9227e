import type { EntityManager } from 'typeorm';
import type { Overtaking, Step } from '#contracts/case-process';
import { meetsDuring } from '../sessions/meets-during.js';
import type { Takings } from './takings.js';

/**
 * In this order, and those of one table by id: two steps that want the same never wait for each other in a circle. The
 * rows themselves do not change; whoever takes a place or a slot holds them until it is theirs.
 */
const LOCK_EXPERTS = 'SELECT FROM "experts" WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE';
const LOCK_SLOTS = 'SELECT FROM "meeting_slots" WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE';

/** Their cases beside $1 that are open: in as many places somebody sits, or was asked to. */
const ACTIVE = `
  SELECT count(DISTINCT i."case_id") FROM "invitations" i JOIN "cases" c ON c."id" = i."case_id"
  WHERE i."expert_id" = e."id" AND i."status" IN ('invited', 'accepted') AND i."case_id" <> $1 AND c."closed_at" IS NULL`;

/** Whether they meet for another case in the slot that they are invited for. */
const MEETS_ELSEWHERE = `
  SELECT FROM "meeting_slots" s
  JOIN "sessions" m ON m."status" IN ('reserved', 'planned') AND m."case_id" <> $1
    AND ${meetsDuring('m', 's')}
  JOIN "invitations" i ON i."case_id" = m."case_id" AND i."status" IN ('invited', 'accepted')
  WHERE s."id" = new."slotId" AND i."expert_id" = e."id"`;

const LOOK = `
  SELECT
    EXISTS (SELECT FROM "case_steps" WHERE "case_id" = $1 AND ("number" = $2 OR "cause_id" = $3)) AS "stands",
    EXISTS (
      SELECT FROM jsonb_to_recordset($4::jsonb) AS new ("id" uuid, "expertId" uuid, "slotId" uuid)
      JOIN "experts" e ON e."id" = new."expertId"
      WHERE NOT EXISTS (SELECT FROM "invitations" i WHERE i."id" = new."id")
        AND ((${ACTIVE}) >= e."max_active_cases" OR EXISTS (${MEETS_ELSEWHERE}))
    ) AS "seat",
    EXISTS (
      SELECT FROM jsonb_to_recordset($5::jsonb) AS new ("id" uuid, "slotId" uuid)
      WHERE NOT EXISTS (
          SELECT FROM "sessions" m WHERE m."id" = new."id" AND m."slot_id" = new."slotId" AND m."status" <> 'cancelled')
        AND (EXISTS (SELECT FROM "sessions" m WHERE m."slot_id" = new."slotId" AND m."status" <> 'cancelled' AND m."case_id" <> $1)
          OR NOT EXISTS (SELECT FROM "meeting_slots" s WHERE s."id" = new."slotId" AND s."cancelled_at" IS NULL))
    ) AS "slot"`;

/**
 * Locks what a step takes, and says whether another case took it meanwhile: the last place of an expert, their time, or the
 * slot. Who sits already and a slot that is held already are not weighed again. Must be asked inside a transaction in which
 * each statement sees what was committed before it, so that the look comes after the locks.
 * @returns null when everything can be taken, or when the step stands already
 */
export async function overtakenBy(manager: EntityManager, step: Step, takings: Takings): Promise<Overtaking | null> {
  const { invitations, meetings } = takings;
  if (invitations.length > 0) await manager.query(LOCK_EXPERTS, [invitations.map(({ expertId }) => expertId)]);
  if (meetings.length > 0) await manager.query(LOCK_SLOTS, [meetings.map(({ slotId }) => slotId)]);
  const [found] = await manager.query<[{ stands: boolean; seat: boolean; slot: boolean }]>(LOOK, [
    step.caseId,
    step.number,
    step.cause.id,
    JSON.stringify(invitations),
    JSON.stringify(meetings),
  ]);
  if (found.stands) return null;
  if (found.seat) return 'seat';
  return found.slot ? 'slot' : null;
}
