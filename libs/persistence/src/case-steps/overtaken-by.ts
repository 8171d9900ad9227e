import type { EntityManager } from 'typeorm';
import type { Overtaking, Step } from '#contracts/case-process';
import { BARRED_SLOTS, type BarredSlot } from '../assembly-runs/barred-slots.js';
import { conflictedAmong } from '../assembly-runs/conflicts.js';
import { meetsDuring } from '../sessions/meets-during.js';
import { NO_SEAT } from './no-seat.js';
import type { Place, Takings } from './takings.js';

type Asker = Pick<EntityManager, 'query'>;

/** What a step takes that does not stand already, and who of the team has a vote after it. */
interface New {
  places: Place[];
  meetings: Takings['meetings'];
  team: string[];
}

const STANDING = `
  SELECT
    ARRAY(SELECT i."id" FROM "invitations" i WHERE i."id" = ANY ($2::uuid[])) AS "places",
    ARRAY(
      SELECT m."id" FROM jsonb_to_recordset($3::jsonb) AS new ("id" uuid, "slotId" uuid)
      JOIN "sessions" m ON m."id" = new."id" AND m."slot_id" = new."slotId" AND m."status" <> 'cancelled') AS "meetings",
    ARRAY(
      SELECT i."expert_id" FROM "invitations" i
      WHERE i."case_id" = $1 AND i."vote" AND i."status" IN ('invited', 'accepted') AND i."id" <> ALL ($2::uuid[])) AS "team"`;

/**
 * In this order, and those of one table by id: two steps that want the same never wait for each other in a circle. The
 * rows themselves do not change; whoever takes a place or a slot holds them until it is theirs.
 */
const LOCK_EXPERTS = 'SELECT FROM "experts" WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE';
const LOCK_SLOTS = 'SELECT FROM "meeting_slots" WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR NO KEY UPDATE';

const LOOK = `
  SELECT
    EXISTS (SELECT FROM "case_steps" WHERE "case_id" = $1 AND ("number" = $2 OR "cause_id" = $3)) AS "stands",
    ${NO_SEAT} AS "seat",
    EXISTS (
      SELECT FROM jsonb_to_recordset($6::jsonb) AS new ("slotId" uuid)
      WHERE EXISTS (SELECT FROM "sessions" m WHERE m."slot_id" = new."slotId" AND m."status" <> 'cancelled' AND m."case_id" <> $1)
        OR NOT EXISTS (SELECT FROM "meeting_slots" s WHERE s."id" = new."slotId" AND s."cancelled_at" IS NULL)
    ) AS "slot",
    EXISTS (
      SELECT FROM jsonb_to_recordset($6::jsonb) AS new ("slotId" uuid) JOIN "meeting_slots" s ON s."id" = new."slotId"
      JOIN "sessions" m ON m."status" IN ('reserved', 'planned') AND m."case_id" <> $1 AND ${meetsDuring('m', 's')}
      JOIN "invitations" i ON i."case_id" = m."case_id" AND i."status" IN ('invited', 'accepted')
      WHERE i."expert_id" = ANY ($7::uuid[])
    ) AS "hour"`;

type Look = Record<'stands' | Overtaking, boolean>;

/**
 * Locks what a step takes, and says whether it can be taken still: the last place of an expert, their time, the time of the
 * whole team, or the slot. Who sits already and a slot that is held already are not weighed again. Must be asked inside a
 * transaction in which each statement sees what was committed before it, so that the look comes after the locks.
 * @returns null when everything can be taken, or when the step stands already
 */
export async function overtakenBy(asker: Asker, step: Step, takings: Takings): Promise<Overtaking | null> {
  const { places, meetings, team } = await whatIsNew(asker, step.caseId, takings);
  const newcomers = places.map(({ expertId }) => expertId);
  const locked = meetings.length > 0 ? [...team, ...newcomers] : newcomers;
  if (locked.length > 0) await asker.query(LOCK_EXPERTS, [locked]);
  if (meetings.length > 0) await asker.query(LOCK_SLOTS, [meetings.map(({ slotId }) => slotId)]);
  const { caseId, number, cause, at } = step;
  const asked = [caseId, number, cause.id, at, JSON.stringify(places), JSON.stringify(meetings), team];
  const [found] = await asker.query<[Look]>(LOOK, asked);
  if (found.stands) return null;
  if (found.seat || (await isBarred(asker, caseId, places)) || (await isTied(asker, caseId, places))) return 'seat';
  if (found.slot) return 'slot';
  return found.hour ? 'hour' : null;
}

async function whatIsNew(asker: Asker, caseId: string, { places, meetings }: Takings): Promise<New> {
  const ids = places.map(({ id }) => id);
  const [standing] = await asker.query<[Record<keyof New, string[]>]>(STANDING, [
    caseId,
    ids,
    JSON.stringify(meetings),
  ]);
  const seated = places.filter(({ status }) => status !== 'left');
  return {
    places: seated.filter(({ id, status }) => status === 'invited' && !standing.places.includes(id)),
    meetings: meetings.filter(({ id }) => !standing.meetings.includes(id)),
    team: [...new Set([...standing.team, ...seated.filter(({ vote }) => vote).map(({ expertId }) => expertId)])],
  };
}

/** Whether somebody new cannot come in the slot that they are invited for; who attends without a vote may stay away. */
async function isBarred(asker: Asker, caseId: string, invited: Place[]): Promise<boolean> {
  const places = invited.filter(({ vote }) => vote);
  const slotIds = [...new Set(places.flatMap(({ slotId }) => slotId ?? []))];
  if (slotIds.length === 0) return false;
  const experts = places.map(({ expertId }) => expertId);
  const barred = await asker.query<BarredSlot[]>(
    `SELECT "expertId", "slotId" FROM (${BARRED_SLOTS}) b WHERE "expertId" = ANY ($3::uuid[])`,
    [slotIds, caseId, experts],
  );
  return places.some((place) => barred.some((one) => one.expertId === place.expertId && one.slotId === place.slotId));
}

/** Whether somebody new has an interest in the case; who attends without a vote may. */
async function isTied(asker: Asker, caseId: string, places: Place[]): Promise<boolean> {
  const voters = places.filter(({ vote }) => vote).map(({ expertId }) => expertId);
  return (await conflictedAmong(asker, caseId, voters)).size > 0;
}
