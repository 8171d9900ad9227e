import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager, In } from 'typeorm';
import { isCurrent } from '#domain/pool/is-current';
import type { PoolChange, PoolSurroundings } from '#domain/pool/pool-file';
import { isSameKnowledge, type StoredMember } from '#domain/pool/pool-member';
import type { AnsweredCommand } from '../commands/answered-command.js';
import { answerOnce } from '../commands/answer-once.js';
import { DomainEntity } from '../domains/domain.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { ExpertDomainEntity } from './expert-domain.entity.js';
import { ExpertEntity } from './expert.entity.js';
import { lockMembers, lockPool } from './lock-pool.js';
import { writeKnowledge } from './write-knowledge.js';

/** So that the parameters of a statement fit, also of who knows as much as can be. */
const AT_ONCE = 200;

/** Which pool, as it is on which day (YYYY-MM-DD). */
export interface PoolOnDay {
  regionId: string;
  today: string;
}

/** The pool of a region as a whole: read to write it down, and written from what was written down. */
export class ExpertFilesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The pool, and what it may name. */
  read(pool: PoolOnDay): Promise<PoolSurroundings> {
    return readSurroundings(this.dataSource.manager, pool);
  }

  /**
   * Judges and writes in one transaction, with the pool and everybody in it locked: nobody comes in between.
   * @param judge what must be written, and what is answered; or the fault for which nothing is
   */
  import<T, E extends object>(
    pool: PoolOnDay,
    judge: (surroundings: PoolSurroundings) => { changes: readonly PoolChange[]; result: T } | E,
    command: AnsweredCommand<T>,
  ) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      await lockPool(manager, pool.regionId);
      await lockMembers(manager, pool.regionId);
      const judged = judge(await readSurroundings(manager, pool));
      if (!('changes' in judged)) return judged;
      const wanted = judged.changes.filter(({ changed }) => changed.length > 0);
      await addAll(manager, pool.regionId, wanted);
      for (const change of wanted) await write(manager, pool.regionId, change);
      return { answer: command.answer(judged.result) };
    });
  }
}

/** Who is new, some hundreds in a statement. */
async function addAll(manager: EntityManager, regionId: string, changes: readonly PoolChange[]): Promise<void> {
  const added = changes
    .filter(({ before }) => before === null)
    .map(({ member: { knowledge, ...row } }) => ({ knowledge, row: { id: randomUUID(), regionId, ...row } }));
  for (let from = 0; from < added.length; from += AT_ONCE) {
    const some = added.slice(from, from + AT_ONCE);
    await manager.insert(
      ExpertEntity,
      some.map(({ row }) => row),
    );
    const known = some.flatMap(({ row, knowledge }) => knowledge.map((each) => ({ ...each, expertId: row.id })));
    if (known.length > 0) await manager.insert(ExpertDomainEntity, known);
  }
}

/** What the file says anew, and nothing else. */
async function write(manager: EntityManager, regionId: string, { before, member }: PoolChange): Promise<void> {
  if (!before) return;
  const { knowledge, ...row } = member;
  const fields = Object.keys(row) as (keyof typeof row)[];
  const changed = fields.filter((field) => !isDeepStrictEqual(row[field], before[field]));
  const changes = Object.fromEntries(changed.map((field) => [field, row[field]]));
  if (changed.length > 0) await manager.update(ExpertEntity, { id: before.id, regionId }, changes);
  if (!isSameKnowledge(knowledge, before.knowledge)) await writeKnowledge(manager, before.id, knowledge);
}

async function readSurroundings(manager: EntityManager, { regionId, today }: PoolOnDay): Promise<PoolSurroundings> {
  const users = await manager.query<PoolSurroundings['users']>(
    `SELECT "id", "display_name" AS "name", "disabled_at" IS NULL AND 'expert' = ANY ("roles") AS "isExpert"
     FROM "users" WHERE "region_id" = $1`,
    [regionId],
  );
  const organisations = await manager
    .createQueryBuilder(OrganisationEntity, 'organisation')
    .where('organisation.regionId = :regionId OR organisation.regionId IS NULL', { regionId })
    .getMany();
  const domains = await manager.find(DomainEntity, { where: { regionId }, order: { name: 'ASC', code: 'ASC' } });
  const partners = await manager.query<{ id: string }[]>(
    'SELECT "id" FROM "experts" WHERE "region_id" = $1 OR "shares_supra_regionally" OR "shares_nationally"',
    [regionId],
  );
  return {
    members: await readMembers(manager, regionId),
    users,
    organisations: organisations.map((each) => ({ id: each.id, name: each.name, ended: !isCurrent(each, today) })),
    domains: domains.filter((domain) => isCurrent(domain, today)).map(({ code }) => code),
    partners: new Set(partners.map(({ id }) => id)),
  };
}

async function readMembers(manager: EntityManager, regionId: string): Promise<StoredMember[]> {
  const experts = await manager
    .createQueryBuilder(ExpertEntity, 'expert')
    .innerJoin(UserEntity, 'user', 'user.id = expert.userId')
    .where('expert.regionId = :regionId', { regionId })
    .orderBy('user.displayName')
    .addOrderBy('expert.id')
    .getMany();
  const ids = experts.map(({ id }) => id);
  const known = await manager.find(ExpertDomainEntity, { where: { expertId: In(ids) }, order: { domain: 'ASC' } });
  const byExpert = new Map<string, ExpertDomainEntity[]>();
  for (const each of known) byExpert.set(each.expertId, [...(byExpert.get(each.expertId) ?? []), each]);
  return experts.map((expert) => toMember(expert, byExpert.get(expert.id) ?? []));
}

function toMember(expert: ExpertEntity, known: readonly ExpertDomainEntity[]): StoredMember {
  const {
    regionId: _region,
    absentFrom: _from,
    absentTo: _to,
    profileHeadline: _headline,
    profileAbout: _about,
    ...member
  } = expert;
  const knowledge = known.map(({ domain, level, registration, since, validUntil }) => ({
    ...{ domain, level, registration, since, validUntil },
  }));
  return { ...member, knowledge };
}
