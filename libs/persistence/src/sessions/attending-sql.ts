/**
 * Who attends the sessions of a case: the people of the team and beside it who said yes, its coordinator, its casusinbrenger
 * and its regievoerder.
 * @param caseRow alias of the row in "cases"
 */
export const attending = (caseRow: string): string => `
  SELECT i."user_id" FROM "invitations" i WHERE i."case_id" = ${caseRow}."id" AND i."status" = 'accepted'
  UNION
  SELECT duty."user_id"
  FROM (VALUES (${caseRow}."coordinator_id"), (${caseRow}."casusinbrenger_id"), (${caseRow}."regievoerder_id")) duty ("user_id")
  WHERE duty."user_id" IS NOT NULL`;
