import { type EntityManager, In } from 'typeorm';
import type { OrganisationEntity } from '../organisations/organisation.entity.js';
import { localDay } from '../users/away-sql.js';
import type { RegionEntity } from '../regions/region.entity.js';
import type { UserEntity } from '../users/user.entity.js';
import { ExpertDomainEntity } from './expert-domain.entity.js';
import type { ExpertEntity } from './expert.entity.js';

export type ExpertWithNames = ExpertEntity & {
  user: UserEntity;
  organisation: OrganisationEntity;
  region: RegionEntity;
};

/** What becomes of what somebody is asked: counted, never typed. */
export interface ExpertFigures {
  expertId: string;
  /** Open cases that they sit in, or are asked for. */
  activeCases: number;
  /** Cases that they accepted in the last 12 months ("vlieguren"). */
  casesLast12Months: number;
  /** Of what they answered or let pass in the last 12 months, how much they accepted: 0 to 1; null when nothing. */
  acceptanceRate: number | null;
  /** From the invitation to the answer, half of them at most so long; null when they answered nothing. */
  medianHoursToAnswer: number | null;
}

/** Now or later: first and last day, and who stands in. */
export interface CardAbsence {
  id: string;
  from: string;
  until: string;
  /** Null: nobody. */
  substituteUserId: string | null;
  substituteName: string | null;
}

/** Somebody in the pool with everything that belongs to them. */
export interface ExpertCard extends ExpertWithNames {
  domains: ExpertDomainEntity[];
  absences: CardAbsence[];
  substituteName: string | null;
  figures: ExpertFigures;
}

/** Completes the experts of one region. @param at RFC 3339: the moment at which figures and absences count */
export async function cardsOf(
  manager: EntityManager,
  experts: readonly ExpertWithNames[],
  at: string,
): Promise<ExpertCard[]> {
  const [first] = experts;
  if (!first) return [];
  const [ids, userIds] = [experts.map(({ id }) => id), experts.map(({ userId }) => userId)];
  const domains = await manager.find(ExpertDomainEntity, { where: { expertId: In(ids) }, order: { domain: 'ASC' } });
  const absences = await readAbsences(manager, userIds, at);
  const names = await readSubstitutes(manager, userIds);
  const figures = await readFigures(manager, first.regionId, at);
  return experts.map((expert) => ({
    ...expert,
    domains: domains.filter(({ expertId }) => expertId === expert.id),
    absences: absences.filter(({ userId }) => userId === expert.userId).map(({ userId: _of, ...absence }) => absence),
    substituteName: names.get(expert.userId) ?? null,
    figures: figures.get(expert.id) ?? { expertId: expert.id, ...NOTHING_YET },
  }));
}

const NOTHING_YET = { activeCases: 0, casesLast12Months: 0, acceptanceRate: null, medianHoursToAnswer: null };

/** By expert of a region, as far as whoever asks may know. */
async function readFigures(manager: EntityManager, regionId: string, at: string): Promise<Map<string, ExpertFigures>> {
  const rows = await manager.query<ExpertFigures[]>(
    `SELECT f."expert_id" AS "expertId", f."active" AS "activeCases", f."lately" AS "casesLast12Months",
            round(f."accepted"::numeric / nullif(f."answered", 0), 2)::float8 AS "acceptanceRate",
            round(f."median_hours"::numeric, 1)::float8 AS "medianHoursToAnswer"
     FROM access.expert_figures($1::uuid, $2::timestamptz) f`,
    [regionId, at],
  );
  return new Map(rows.map((row) => [row.expertId, row]));
}

function readAbsences(manager: EntityManager, userIds: readonly string[], at: string) {
  return manager.query<(CardAbsence & { userId: string })[]>(
    `SELECT a."id", a."user_id" AS "userId", to_char(a."from", 'YYYY-MM-DD') AS "from", to_char(a."until", 'YYYY-MM-DD') AS "until",
            a."substitute_user_id" AS "substituteUserId", s."display_name" AS "substituteName"
     FROM "absences" a LEFT JOIN "users" s ON s."id" = a."substitute_user_id"
     WHERE a."user_id" = ANY ($1::uuid[]) AND a."cancelled_at" IS NULL AND a."until" >= ${localDay('$2')}
     ORDER BY a."from", a."id"`,
    [userIds, at],
  );
}

async function readSubstitutes(manager: EntityManager, userIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await manager.query<{ userId: string; name: string }[]>(
    `SELECT u."id" AS "userId", s."display_name" AS "name"
     FROM "users" u JOIN "users" s ON s."id" = u."substitute_user_id" WHERE u."id" = ANY ($1::uuid[])`,
    [userIds],
  );
  return new Map(rows.map(({ userId, name }) => [userId, name]));
}
