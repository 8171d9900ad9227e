import { DataSource } from 'typeorm';
import type { AccessFacts } from '#domain/access/access-facts';
import { SUPPLYING } from '#domain/access/access-facts';

/** Who looks: a user, those for whom they act, and the organisation that they work for. */
export interface Viewer {
  id: string;
  standsInFor: readonly string[];
  organisationId: string | null;
}

const FACTS = `SELECT c."region_id" AS "regionId", c."phase" = 'closed' AS "closed",
    access.is_restricted(c."id") AS "restricted",
    (SELECT COALESCE(json_agg(json_build_object(
       'userId', p."user_id", 'role', p."role", 'view', p."view", 'until', p."until")), '[]')
     FROM "participants" p WHERE p."case_id" = c."id" AND p."user_id" = ANY($2) AND p."until" IS NULL
       AND (p."role" <> 'expert' OR p."user_id" = $5)) AS "participations",
    ARRAY(SELECT DISTINCT s."provider_id" FROM "support_elements" s
     WHERE s."case_id" = c."id" AND s."provider_id" = $3 AND s."status" = ANY($4)) AS "supplierIds",
    (SELECT COALESCE(json_agg(json_build_object(
       'userId', e."user_id", 'from', e."from", 'until', e."until", 'endedAt', e."ended_at")), '[]')
     FROM "emergency_accesses" e WHERE e."case_id" = c."id" AND e."user_id" = $5 AND e."ended_at" IS NULL) AS "emergencies"
  FROM "cases" c WHERE c."id" = $1`;

/** What decides who sees a case. */
export class CaseAccessRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What decides whether this viewer sees a case: nothing about anybody else. Null for a case that does not exist. */
  async find(caseId: string, { id, standsInFor, organisationId }: Viewer): Promise<AccessFacts | null> {
    const [facts] = await this.dataSource.query<AccessFacts[]>(FACTS, [
      caseId,
      [id, ...standsInFor],
      organisationId,
      SUPPLYING,
      id,
    ]);
    return facts ?? null;
  }
}
