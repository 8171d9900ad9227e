import { DataSource, type EntityManager } from 'typeorm';
import { replacementFaults, type ReplacementFault } from '#domain/work/replacement-faults';
import { CommandEntity } from '../commands/command.entity.js';
import { readPeople, readReplacement } from './read-replacement.js';
import { askReview } from './review-replacement.js';
import { UserEntity } from './user.entity.js';

/** Somebody with their standing substitute. */
export interface StandingSubstitute {
  userId: string;
  userName: string;
  substituteUserId: string | null;
  substituteName: string | null;
}

export type StandingSubstituteFault =
  { code: 'unknownPerson' | 'unknownSubstitute' } | (ReplacementFault & { substituteName: string });

export interface NamedSubstitute {
  regionId: string;
  userId: string;
  /** Null: nobody any more. */
  substituteUserId: string | null;
  namedBy: string;
  /** RFC 3339 */
  at: string;
  /** Local day from which it holds. */
  from: string;
}

/** The command behind a change, and how it is answered in the same transaction. */
export interface SubstituteCommand {
  id: string;
  answer(standing: StandingSubstitute): object;
}

/** Who is asked when somebody does not do their work in time. */
export class StandingSubstitutesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Everybody with an open account of a region, or one person, by name. */
  list(regionId: string, userId: string | null): Promise<StandingSubstitute[]> {
    return read(this.dataSource.manager, [regionId, userId]);
  }

  /** Names a substitute, or changes nothing and says all that stands in the way. */
  name(named: NamedSubstitute, command: SubstituteCommand): Promise<StandingSubstituteFault[]> {
    const { regionId, userId, substituteUserId, namedBy, at } = named;
    return this.dataSource.transaction(async (manager) => {
      const faults = await faultsOf(manager, named);
      if (faults.length > 0) return faults;
      await manager.update(UserEntity, userId, { substituteUserId });
      if (substituteUserId) await askReview(manager, { regionId, subjectId: userId, userId, namedBy, at });
      const [standing] = await read(manager, [regionId, userId]);
      await manager.update(CommandEntity, command.id, { answer: command.answer(standing!), body: () => 'NULL' });
      return [];
    });
  }
}

async function faultsOf(
  manager: EntityManager,
  { regionId, userId, substituteUserId, namedBy, from }: NamedSubstitute,
): Promise<StandingSubstituteFault[]> {
  const question = { regionId, userId, byUserId: substituteUserId ?? userId, namedBy, from, until: from };
  const { person, by } = await readPeople(manager, question);
  if (!person) return [{ code: 'unknownPerson' }];
  if (substituteUserId === null) return [];
  if (!by) return [{ code: 'unknownSubstitute' }];
  // Somebody who is away today can be asked another day: whether they are there is looked at when they are asked.
  const replacement = { ...(await readReplacement(manager, question, by)), byIsAway: false };
  return replacementFaults(replacement, 'mandates').map((fault) => ({ ...fault, substituteName: by.displayName }));
}

function read(manager: EntityManager, parameters: [regionId: string, userId: string | null]) {
  return manager.query<StandingSubstitute[]>(
    `SELECT u."id" AS "userId", u."display_name" AS "userName",
            s."id" AS "substituteUserId", s."display_name" AS "substituteName"
     FROM "users" u LEFT JOIN "users" s ON s."id" = u."substitute_user_id"
     WHERE u."region_id" = $1 AND u."disabled_at" IS NULL AND ($2::uuid IS NULL OR u."id" = $2)
     ORDER BY u."display_name", u."id"`,
    parameters,
  );
}
