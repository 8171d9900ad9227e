import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { replacementFaults, type Replacement, type ReplacementFault } from '#domain/work/replacement-faults';
import { CommandEntity } from '../commands/command.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { readPeople, readReplacement, readReplacements } from '../users/read-replacement.js';
import { askReview } from '../users/review-replacement.js';
import { UserEntity } from '../users/user.entity.js';
import { localDay } from '../users/away-sql.js';
import { AbsenceEntity } from './absence.entity.js';
import { askForAbsence } from './absent-members.js';

/** An absence with the names in it, and what of the absent person's open work goes along. */
export interface AbsenceInList extends AbsenceEntity {
  userName: string;
  substituteName: string | null;
  /** Open tasks that the substitute does meanwhile. */
  openTasks: number;
  /** Open invitations, which only the expert can answer. */
  openInvitations: number;
  /** Other open tasks as an expert in a team: nobody stands in for a seat. */
  seatTasks: number;
  /** Meetings to come in these days that they said yes to, in teams of any region. */
  meetings: number;
}

export type AbsenceFault =
  | { code: 'unknownPerson' | 'unknownSubstitute' | 'substituteNeeded' | 'overlapping' }
  | (ReplacementFault & { substituteName: string });

/** Whom to look for: who may do the work of this person in this time. */
export interface SubstituteSearch {
  regionId: string;
  userId: string;
  /** First local day. */
  from: string;
  /** Last local day. */
  until: string;
  /** Part of a name, in capitals or not. */
  name: string;
  /** How many at most. */
  limit: number;
}

/** What was asked, and how the command behind it is answered in the same transaction. */
export interface AbsenceCommand {
  id: string;
  answer(absence: AbsenceInList): object;
}

/** Who does not work when, and who does their work. */
export class AbsencesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Absences that are not over yet, of a region or of one person, first days first; withdrawn ones too. */
  list(regionId: string, userId: string | null, at: string): Promise<AbsenceInList[]> {
    const where = `a."region_id" = $1 AND ($2::uuid IS NULL OR a."user_id" = $2) AND a."until" >= ${localDay('$3')}`;
    return readAbsences(this.dataSource.manager, { where, of: [regionId, userId, at], at });
  }

  find(id: string): Promise<AbsenceEntity | null> {
    return this.dataSource.getRepository(AbsenceEntity).findOneBy({ id });
  }

  /** Whom `record` would take as a substitute when this person names them, by name. */
  substitutes(search: SubstituteSearch): Promise<UserEntity[]> {
    return findSubstitutes(this.dataSource.manager, search);
  }

  /**
   * Records an absence, or changes nothing and says all that stands in the way. Judged with the region locked: what is
   * allowed for each of two absences need not be allowed for both. A team that would meet without them is told.
   */
  record(absence: AbsenceEntity, command: AbsenceCommand): Promise<AbsenceFault[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.findOneOrFail(RegionEntity, {
        where: { id: absence.regionId },
        lock: { mode: 'for_no_key_update' },
      });
      const faults = await faultsOf(manager, absence);
      if (faults.length > 0) return faults;
      await manager.insert(AbsenceEntity, absence);
      const { id: subjectId, regionId, userId, recordedBy: namedBy, recordedAt: at } = absence;
      if (absence.substituteUserId) await askReview(manager, { regionId, subjectId, userId, namedBy, at });
      await askForAbsence(manager, absence, at);
      await answer(manager, absence.id, at, command);
      return [];
    });
  }

  /** Withdraws an absence: from now on the person has their work back. False when it was withdrawn before, or is over. */
  cancel(id: string, at: string, command: AbsenceCommand): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(AbsenceEntity)
        .set({ cancelledAt: at })
        .where(`"id" = :id AND "cancelled_at" IS NULL AND "until" >= ${localDay(':at')}`, { id, at })
        .execute();
      if (affected === 0) return false;
      await answer(manager, id, at, command);
      return true;
    });
  }
}

async function faultsOf(manager: EntityManager, absence: AbsenceEntity): Promise<AbsenceFault[]> {
  const byUserId = absence.substituteUserId;
  const overlapping = (await overlaps(manager, absence)) ? [{ code: 'overlapping' } as const] : [];
  if (byUserId === null) return [...overlapping, ...(await aloneFaults(manager, absence))];
  const question = { ...absence, byUserId, namedBy: absence.recordedBy };
  const { person, by } = await readPeople(manager, question);
  if (!person || !by) {
    return [
      ...(person ? [] : [{ code: 'unknownPerson' } as const]),
      ...(by ? [] : [{ code: 'unknownSubstitute' } as const]),
    ];
  }
  const faults = substituteFaults(await readReplacement(manager, question, by));
  return [...overlapping, ...faults.map((fault) => ({ ...fault, substituteName: by.displayName }))];
}

/** The rule for whoever does the work meanwhile: mandates are nobody's to give along. */
const substituteFaults = (replacement: Replacement): ReplacementFault[] => replacementFaults(replacement, 'mandates');

async function findSubstitutes(manager: EntityManager, search: SubstituteSearch): Promise<UserEntity[]> {
  const { regionId, userId, name, limit } = search;
  const people = await manager
    .createQueryBuilder(UserEntity, 'u')
    .where('u.regionId = :regionId AND u.disabledAt IS NULL', { regionId })
    .andWhere('strpos(lower(u.displayName), lower(:name)) > 0', { name })
    .orderBy({ 'u.displayName': 'ASC', 'u.id': 'ASC' })
    .getMany();
  const replacements = await readReplacements(manager, { ...search, namedBy: userId }, people);
  return people.filter((_, place) => substituteFaults(replacements[place]!).length === 0).slice(0, limit);
}

/** Whose only work is a seat of their own leaves nothing to anybody. */
async function aloneFaults(manager: EntityManager, { userId: id, regionId }: AbsenceEntity): Promise<AbsenceFault[]> {
  const person = await manager.findOneBy(UserEntity, { id, regionId, disabledAt: IsNull() });
  if (!person) return [{ code: 'unknownPerson' }];
  return person.roles.every((role) => role === 'expert') ? [] : [{ code: 'substituteNeeded' }];
}

async function overlaps(manager: EntityManager, { userId, from, until }: AbsenceEntity): Promise<boolean> {
  const [{ overlaps }] = await manager.query<[{ overlaps: boolean }]>(
    `SELECT EXISTS (
       SELECT FROM "absences" WHERE "user_id" = $1 AND "cancelled_at" IS NULL AND "from" <= $3 AND "until" >= $2
     ) AS "overlaps"`,
    [userId, from, until],
  );
  return overlaps;
}

async function answer(manager: EntityManager, id: string, at: string, command: AbsenceCommand): Promise<void> {
  const [absence] = await readAbsences(manager, { where: 'a."id" = $1', of: [id], at });
  await manager.update(CommandEntity, command.id, { answer: command.answer(absence!), body: () => 'NULL' });
}

/** Absences with what they mean for the work from a moment on. */
async function readAbsences(
  manager: EntityManager,
  { where, of, at }: { where: string; of: unknown[]; at: string },
): Promise<AbsenceInList[]> {
  return manager.query<AbsenceInList[]>(
    `SELECT a."id", a."region_id" AS "regionId", a."user_id" AS "userId", a."substitute_user_id" AS "substituteUserId",
            a."from", a."until", a."recorded_by" AS "recordedBy", a."recorded_at" AS "recordedAt",
            a."cancelled_at" AS "cancelledAt", a."reason",
            u."display_name" AS "userName", s."display_name" AS "substituteName", t.*,
            access.meetings_during(a."user_id", a."from", a."until", $${of.length + 1})::int AS "meetings"
     FROM "absences" a JOIN "users" u ON u."id" = a."user_id" LEFT JOIN "users" s ON s."id" = a."substitute_user_id"
     CROSS JOIN LATERAL (
       SELECT (count(*) FILTER (WHERE "owner_role" <> 'expert'))::int AS "openTasks",
              (count(*) FILTER (WHERE "kind" = 'answerInvitation'))::int AS "openInvitations",
              (count(*) FILTER (WHERE "owner_role" = 'expert' AND "kind" <> 'answerInvitation'))::int AS "seatTasks"
       FROM "tasks" WHERE "owner_user_id" = a."user_id" AND "state" = 'open'
     ) t
     WHERE ${where} ORDER BY a."from", a."id"`,
    [...of, at],
  );
}
