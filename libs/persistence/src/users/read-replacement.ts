import { IsNull, type EntityManager } from 'typeorm';
import type { Replacement, Work } from '#domain/work/replacement-faults';
import { UserEntity } from './user.entity.js';

/** Who is to do whose work, in which region and when. */
export interface ReplacementQuestion {
  regionId: string;
  userId: string;
  byUserId: string;
  /** Who says so. */
  namedBy: string;
  /** First local day. */
  from: string;
  /** Last local day; null: for good. */
  until: string | null;
}

/** A replacement with the people in it; null for somebody who does not work in the region. */
export interface ReplacementPeople {
  person: UserEntity | null;
  by: UserEntity | null;
}

/** The two people of a replacement, as far as they work in the region. */
export async function readPeople(
  manager: EntityManager,
  { regionId, userId, byUserId }: Pick<ReplacementQuestion, 'regionId' | 'userId' | 'byUserId'>,
): Promise<ReplacementPeople> {
  const find = (id: string) => manager.findOneBy(UserEntity, { id, regionId, disabledAt: IsNull() });
  const person = await find(userId);
  return { person, by: await find(byUserId) };
}

/** All that says whether somebody may do the work of somebody else in a period. */
export async function readReplacement(
  manager: EntityManager,
  question: ReplacementQuestion,
  by: UserEntity,
): Promise<Replacement> {
  const [replacement] = await readReplacements(manager, question, [by]);
  return replacement!;
}

/** The same for everybody who might, in their order. */
export async function readReplacements(
  manager: EntityManager,
  question: Omit<ReplacementQuestion, 'byUserId'>,
  people: readonly UserEntity[],
): Promise<Replacement[]> {
  const { userId, namedBy } = question;
  const works = await readWorks(manager, question);
  const ids = people.map(({ id }) => id);
  const away = await awayAmong(manager, question, ids);
  return people.map(({ id, roles, machine }) => {
    return { userId, by: { userId: id, roles, machine }, namedBy, byIsAway: away.has(id), works };
  });
}

/** The work of somebody, and of everybody whose work comes to them in the period. */
function readWorks(
  manager: EntityManager,
  { regionId, userId, from, until }: Omit<ReplacementQuestion, 'byUserId'>,
): Promise<Work[]> {
  return manager.query<Work[]>(
    `WITH RECURSIVE named ("user_id", "by_user_id") AS (
       SELECT "user_id", "substitute_user_id" FROM "absences"
       WHERE "region_id" = $1 AND "cancelled_at" IS NULL AND "from" <= $4::date AND "until" >= $3::date
       UNION ALL
       SELECT "user_id", "successor_user_id" FROM "departures"
       WHERE "region_id" = $1 AND "state" IN ('planned', 'handingOver') AND "last_day" < $4::date
     ), works ("user_id") AS (
       SELECT $2::uuid
       UNION SELECT named."user_id" FROM named JOIN works ON named."by_user_id" = works."user_id"
     )
     SELECT u."id" AS "userId", u."roles", coalesce((
       SELECT jsonb_agg(jsonb_build_object(
         'functionTitle', m."function_title", 'substituteUserIds', to_jsonb(m."substitute_user_ids")) ORDER BY m."rung")
       FROM "mandates" m
       WHERE m."user_id" = u."id" AND m."valid_from" <= $4::date AND coalesce(m."valid_to", 'infinity') >= $3::date
     ), '[]') AS "mandates"
     FROM works JOIN "users" u ON u."id" = works."user_id" ORDER BY u."id" <> $2, u."id"`,
    [regionId, userId, from, until ?? 'infinity'],
  );
}

/** Who of these people is absent in the period, or leaves before it ends. */
async function awayAmong(
  manager: EntityManager,
  { from, until }: Pick<ReplacementQuestion, 'from' | 'until'>,
  userIds: readonly string[],
): Promise<Set<string>> {
  const rows = await manager.query<{ userId: string }[]>(
    `SELECT "user_id" AS "userId" FROM "absences"
     WHERE "user_id" = ANY ($1) AND "cancelled_at" IS NULL AND "from" <= $3::date AND "until" >= $2::date
     UNION
     SELECT "user_id" FROM "departures" WHERE "user_id" = ANY ($1) AND "state" <> 'cancelled' AND "last_day" < $3::date`,
    [userIds, from, until ?? 'infinity'],
  );
  return new Set(rows.map(({ userId }) => userId));
}
