/**
 * Who attends the sessions of a case: its coordinator, its casusinbrenger, its regievoerder, and the people of the team and
 * beside it who said yes, as long as they are experts who see the dossier. A restriction takes that from them; whoever asks
 * need not see the restriction itself.
 * @param caseRow alias of the row in "cases"
 */
export const attending = (caseRow: string): string => `
  SELECT i."user_id" FROM "invitations" i JOIN "users" invited ON invited."id" = i."user_id"
  WHERE i."case_id" = ${caseRow}."id" AND i."status" = 'accepted' AND 'expert' = ANY (invited."roles")
    AND EXISTS (
      SELECT FROM "participants" p
      WHERE p."case_id" = i."case_id" AND p."user_id" = i."user_id"
        AND p."role" = 'expert' AND p."view" = 'full' AND p."until" IS NULL)
    AND NOT access.is_restricted(i."case_id")
  UNION
  SELECT duty."user_id"
  FROM (VALUES (${caseRow}."coordinator_id"), (${caseRow}."casusinbrenger_id"), (${caseRow}."regievoerder_id")) duty ("user_id")
  WHERE duty."user_id" IS NOT NULL`;
