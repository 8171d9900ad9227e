import { DataSource, In } from 'typeorm';
import type { Pool } from '#contracts/teams';
import { isInPool } from '../experts/in-pool.js';
import { MeetingSlotEntity } from '../meeting-slots/meeting-slot.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { localDay } from '../users/away-sql.js';
import { AssemblyRunEntity } from './assembly-run.entity.js';
import { conflictedAmong } from './conflicts.js';
import { type Standing, STANDING } from './standing.js';

/** Somebody of the pool, as people know them. */
export interface NamedExpert {
  id: string;
  userId: string;
  name: string;
  organisationId: string;
  organisation: string;
}

const IN_POOL = `
  SELECT e."id" FROM "experts" e
  JOIN "regions" theirs ON theirs."id" = e."region_id" JOIN "regions" here ON here."id" = $1
  WHERE e."id" = ANY ($3::uuid[]) AND (e."left_on" IS NULL OR e."left_on" > ${localDay('$4')})
    AND ${isInPool('e', 'theirs', 'here', '$2')}`;

const NAMED = `
  SELECT e."id", e."user_id" AS "userId", u."display_name" AS "name", e."organisation_id" AS "organisationId",
         o."name" AS "organisation"
  FROM "experts" e JOIN "users" u ON u."id" = e."user_id" JOIN "organisations" o ON o."id" = e."organisation_id"
  WHERE e."id" = ANY ($1::uuid[])`;

/** What is needed to ask for a team, and to say why it is this one. Whoever asks has checked who may see the case. */
export class AssemblyReadsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** How a team was found; null for a run that is not of this case. */
  run(caseId: string, id: string): Promise<AssemblyRunEntity | null> {
    return this.dataSource.getRepository(AssemblyRunEntity).findOneBy({ id, caseId });
  }

  /**
   * Which of these experts are in a pool of a region, wherever they are of themselves.
   * @param at RFC 3339: who has left by the day of this moment is in none
   */
  async inPool(regionId: string, pool: Pool, ids: readonly string[], at: string): Promise<Set<string>> {
    const found = await this.dataSource.query<{ id: string }[]>(IN_POOL, [regionId, pool, ids, at]);
    return new Set(found.map(({ id }) => id));
  }

  /**
   * How somebody stands to the pool of a region, on the day of a moment, as far as whoever asks may see absences; null for
   * who is no expert.
   */
  async standing(regionId: string, expertId: string, at: string): Promise<Standing | null> {
    const found = await this.dataSource.query<Standing[]>(STANDING, [regionId, expertId, at]);
    return found[0] ?? null;
  }

  /** Which of these experts may not sit in the team of a case, because of a tie to who is involved. */
  conflicted(caseId: string, ids: readonly string[]): Promise<Set<string>> {
    return conflictedAmong(this.dataSource, caseId, ids);
  }

  /** Who these experts are, by id, with their employer of now. */
  async named(ids: readonly string[]): Promise<Map<string, NamedExpert>> {
    const found = await this.dataSource.query<NamedExpert[]>(NAMED, [ids]);
    return new Map(found.map((expert) => [expert.id, expert]));
  }

  /** What these organisations are called, by id. */
  async organisationNames(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.dataSource.getRepository(OrganisationEntity).findBy({ id: In([...ids]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** When these slots begin, by id. */
  async slotStarts(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.dataSource.getRepository(MeetingSlotEntity).findBy({ id: In([...ids]) });
    return new Map(found.map(({ id, startsAt }) => [id, startsAt]));
  }
}
