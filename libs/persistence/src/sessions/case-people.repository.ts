import { DataSource } from 'typeorm';
import { awaySql } from '../users/away-sql.js';

/** Somebody who has, or had, to do with a case. */
export interface CasePerson {
  userId: string;
  /** Whether they have, or had, a seat in its team: they saw the dossier as an expert. */
  expert: boolean;
}

/**
 * Of users $2 those who have, or had, to do with case $1: by a duty or a part in it, as invited, as somebody of an organisation
 * that is involved or supplies, or instead of one of its duties at moment $3.
 */
const KNOWN = `
  WITH RECURSIVE "away" AS MATERIALIZED (
    SELECT a.* FROM "cases" c, LATERAL (${awaySql('c."region_id"', '$3::timestamptz')}) a WHERE c."id" = $1
  ), "part" AS MATERIALIZED (
    SELECT p."user_id", p."role" = 'expert' AND p."view" = 'full' AS "expert", p."role" <> 'expert' AS "duty"
    FROM "participants" p WHERE p."case_id" = $1
    UNION
    SELECT duty."user_id", false, true
    FROM "cases" c, unnest(ARRAY[c."coordinator_id", c."casusinbrenger_id", c."regievoerder_id"]) duty ("user_id")
    WHERE c."id" = $1
    UNION
    SELECT i."user_id", i."status" = 'accepted', false FROM "invitations" i WHERE i."case_id" = $1
    UNION
    SELECT u."id", false, false FROM "cases" c JOIN "users" u ON u."organisation_id" = ANY (c."involved_organisation_ids")
    WHERE c."id" = $1 AND u."id" = ANY ($2::uuid[])
    UNION
    SELECT u."id", false, false FROM "support_elements" s JOIN "users" u ON u."organisation_id" = s."provider_id"
    WHERE s."case_id" = $1 AND u."id" = ANY ($2::uuid[])
  ), "instead" ("user_id") AS (
    SELECT a."byUserId" FROM "away" a JOIN "part" p ON p."user_id" = a."userId" AND p."duty"
    UNION
    SELECT a."byUserId" FROM "instead" n JOIN "away" a ON a."userId" = n."user_id"
  )
  SELECT known."user_id" AS "userId", bool_or(known."expert") AS "expert"
  FROM (SELECT p."user_id", p."expert" FROM "part" p UNION ALL SELECT n."user_id", false FROM "instead" n) known
  WHERE known."user_id" = ANY ($2::uuid[]) GROUP BY known."user_id"`;

/** Who has to do with a case. */
export class CasePeopleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Of these users those who have, or had, to do with a case.
   * @param at RFC 3339: when somebody may have stood in for who has a duty in it
   */
  async among(caseId: string, userIds: readonly string[], at: string): Promise<CasePerson[]> {
    return userIds.length === 0 ? [] : this.dataSource.query<CasePerson[]>(KNOWN, [caseId, userIds, at]);
  }
}
