import type { EntityManager } from 'typeorm';
import type { DepartureRecord } from '#contracts/people';

type Leaving = Pick<DepartureRecord, 'userId' | 'successorUserId' | 'lastDay'>;

/**
 * Ends the mandates of the leaver with their last day and gives the successor the same from the next. Where the leaver
 * was a substitute, of a mandate or of a colleague, the successor is.
 */
export async function handOverMandates(manager: EntityManager, leaving: Leaving): Promise<void> {
  await continueMandates(manager, leaving);
  await endMandates(manager, leaving);
  await passOnFutureMandates(manager, leaving);
  await replaceInMandates(manager, leaving);
  await replaceAsSubstitute(manager, leaving);
}

/** A rung for which the payer has named somebody from that day on already keeps that one. */
async function continueMandates(manager: EntityManager, { userId, successorUserId, lastDay }: Leaving): Promise<void> {
  await manager.query(
    `INSERT INTO "mandates" ("id", "payer_id", "rung", "function_title", "user_id", "substitute_user_ids",
                             "substitutes_decision", "ceiling_cents", "laws", "valid_from", "valid_to",
                             "doorzettingsmacht")
     SELECT gen_random_uuid(), "payer_id", "rung", "function_title", $2::uuid,
            array_remove("substitute_user_ids", $2::uuid),
            "substitutes_decision", "ceiling_cents", "laws", $3::date + 1, "valid_to", "doorzettingsmacht"
     FROM "mandates" WHERE "user_id" = $1 AND "valid_from" <= $3::date AND coalesce("valid_to", 'infinity') > $3::date
     ON CONFLICT ("payer_id", "rung", "valid_from") DO NOTHING`,
    [userId, successorUserId, lastDay],
  );
}

async function endMandates(manager: EntityManager, { userId, lastDay }: Leaving): Promise<void> {
  await manager.query(
    `UPDATE "mandates" SET "valid_to" = $2::date
     WHERE "user_id" = $1 AND "valid_from" <= $2::date AND coalesce("valid_to", 'infinity') > $2::date`,
    [userId, lastDay],
  );
}

/** Mandates that would only begin after the last day. */
async function passOnFutureMandates(
  manager: EntityManager,
  { userId, successorUserId, lastDay }: Leaving,
): Promise<void> {
  await manager.query(
    `UPDATE "mandates" SET "user_id" = $2::uuid, "substitute_user_ids" = array_remove("substitute_user_ids", $2::uuid)
     WHERE "user_id" = $1 AND "valid_from" > $3::date`,
    [userId, successorUserId, lastDay],
  );
}

async function replaceInMandates(manager: EntityManager, { userId, successorUserId, lastDay }: Leaving): Promise<void> {
  await manager.query(
    `UPDATE "mandates" SET "substitute_user_ids" = CASE
       WHEN "user_id" = $2::uuid OR $2::uuid = ANY("substitute_user_ids") THEN array_remove("substitute_user_ids", $1::uuid)
       ELSE array_replace("substitute_user_ids", $1::uuid, $2::uuid) END
     WHERE $1::uuid = ANY("substitute_user_ids") AND coalesce("valid_to", 'infinity') > $3::date`,
    [userId, successorUserId, lastDay],
  );
}

async function replaceAsSubstitute(manager: EntityManager, { userId, successorUserId }: Leaving): Promise<void> {
  await manager.query(
    `UPDATE "users" SET "substitute_user_id" = nullif($2::uuid, "id") WHERE "substitute_user_id" = $1`,
    [userId, successorUserId],
  );
}
