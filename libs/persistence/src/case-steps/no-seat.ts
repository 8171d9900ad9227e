import { OMDENKER_DOMAIN } from '#contracts/teams';
import { hasLeft, isAway } from '../experts/away.js';
import { isInPool } from '../experts/in-pool.js';

/** Their cases beside $1 that are open: in as many places somebody sits, or was asked to. */
const ACTIVE = `
  SELECT count(DISTINCT i."case_id") FROM "invitations" i JOIN "cases" c ON c."id" = i."case_id"
  WHERE i."expert_id" = e."id" AND i."status" IN ('invited', 'accepted') AND i."case_id" <> $1 AND c."closed_at" IS NULL`;

/** Something that they were chosen for they know no longer, or not so well; who attends without a vote fills no seat. */
const UNABLE = `new."vote" AND EXISTS (
  SELECT FROM jsonb_to_recordset(new."asks") AS asked ("domain" text, "level" integer)
  WHERE CASE asked."domain" WHEN '${OMDENKER_DOMAIN}' THEN NOT e."omdenker" ELSE NOT EXISTS (
    SELECT FROM "expert_domains" x
    WHERE x."expert_id" = e."id" AND x."domain" = asked."domain" AND x."level" >= asked."level"
      AND (x."valid_until" IS NULL OR x."valid_until" >= "today")) END)`;

/**
 * SQL for whether one of the new places $5 of case $1 cannot be asked any more at the moment $4. They have no account or no
 * place; are away, while no slot says that they are back; will have left; are not of the pool of the proposal any more, as
 * they no longer share themselves; or do not know any more what they were chosen for. Never stricter than the search, but
 * for who would attend without a vote and has left by then: the coordinator who chose them hears it here.
 */
export const NO_SEAT = `EXISTS (
  SELECT FROM (SELECT ($4::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date AS "today") t
  CROSS JOIN jsonb_to_recordset($5::jsonb)
    AS new ("expertId" uuid, "slotId" uuid, "vote" boolean, "pool" text, "asks" jsonb)
  JOIN "experts" e ON e."id" = new."expertId" JOIN "users" u ON u."id" = e."user_id"
  JOIN "cases" own ON own."id" = $1
  JOIN "regions" here ON here."id" = own."region_id" JOIN "regions" theirs ON theirs."id" = e."region_id"
  LEFT JOIN "meeting_slots" s ON s."id" = new."slotId"
  CROSS JOIN LATERAL (
    SELECT coalesce((s."starts_at" AT TIME ZONE 'Europe/Amsterdam')::date, "today") AS "day") meets
  WHERE u."disabled_at" IS NOT NULL OR (${ACTIVE}) >= e."max_active_cases"
    OR new."slotId" IS NULL AND ${isAway('e', '"today"')} OR ${hasLeft('e', 'meets."day"')}
    OR NOT ${isInPool('e', 'theirs', 'here', 'new."pool"')} OR ${UNABLE})`;
