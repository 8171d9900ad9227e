import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { type AnsweredCommand, refused } from '../commands/answered-command.js';
import { answerOnce } from '../commands/answer-once.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { changeRow } from '../sql/change-row.js';
import { OrganisationEntity, type OrganisationKind } from './organisation.entity.js';
import { type Ties, tiesOf } from './ties.js';

export type OrganisationWithTies = OrganisationEntity & { ties: Ties };

/** Names of a region are given one at a time. No unique index: earlier regions can have one twice, and national names count. */
const LOCK_NAMES = `SELECT pg_advisory_xact_lock(hashtextextended('organisation names ' || $1::text, 0))`;
const NAME_TAKEN = `SELECT EXISTS (
  SELECT FROM "organisations" WHERE ("region_id" = $1 OR "region_id" IS NULL) AND lower(btrim("name")) = lower(btrim($2))
) AS "taken"`;

/** Gemeenten, providers and others that cases have to do with. */
export class OrganisationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Organisations of a region, and those that work everywhere, by name. */
  async list(
    filter: { regionId: string; kind?: OrganisationKind },
    page: PageRequest,
  ): Promise<Page<OrganisationWithTies>> {
    const query = this.organisations
      .createQueryBuilder('organisation')
      .where('(organisation.regionId = :regionId OR organisation.regionId IS NULL)', filter);
    if (filter.kind) query.andWhere('organisation.kind = :kind', filter);
    const positionOf = ({ name, id }: OrganisationEntity) => ({ key: name, id });
    const found = await readPage(
      query,
      { key: 'organisation.name', id: 'organisation.id', keyIs: 'text', direction: 'ASC', positionOf },
      page,
    );
    const ids = found.results.map(({ id }) => id);
    const ties = await tiesOf(this.dataSource.manager, ids, filter.regionId);
    return { ...found, results: found.results.map((row) => ({ ...row, ties: ties.get(row.id) ?? [] })) };
  }

  find(id: string): Promise<OrganisationEntity | null> {
    return this.organisations.findOneBy({ id });
  }

  /** Every organisation that a region can name, by name; only these ones where ids are given. */
  ofRegion(regionId: string, ids?: readonly string[]): Promise<OrganisationEntity[]> {
    const wanted = ids && { id: In([...ids]) };
    return this.organisations.find({
      where: [
        { ...wanted, regionId },
        { ...wanted, regionId: IsNull() },
      ],
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** Refused as `known` where the region can name another one so already, whatever its capitals: files go by name. */
  add(organisation: OrganisationEntity & { regionId: string }, command: AnsweredCommand<OrganisationWithTies>) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      if (await isNameTaken(manager, organisation)) return refused('known');
      await manager.insert(OrganisationEntity, organisation);
      return { answer: command.answer({ ...organisation, ties: [] }) };
    });
  }

  /** Refused as `unknown` where it is not of the region, as `known` where another one has its new name. */
  change(
    key: { id: string; regionId: string },
    changes: Partial<Omit<OrganisationEntity, 'id' | 'regionId'>>,
    command: AnsweredCommand<OrganisationWithTies>,
  ) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const organisation = await manager.findOne(OrganisationEntity, { where: key, lock });
      if (!organisation) return refused('unknown');
      const { name } = changes;
      const isRenamed = name !== undefined && sameName(name) !== sameName(organisation.name);
      if (isRenamed && (await isNameTaken(manager, { ...key, name }))) return refused('known');
      const changed = await changeRow(manager, organisation, changes);
      const ties = await tiesOf(manager, [key.id], key.regionId);
      return { answer: command.answer({ ...changed, ties: ties.get(key.id) ?? [] }) };
    });
  }

  private get organisations() {
    return this.dataSource.getRepository(OrganisationEntity);
  }
}

const sameName = (name: string): string => name.trim().toLowerCase();

/** With the names of the region locked until the transaction ends. */
async function isNameTaken(manager: EntityManager, { regionId, name }: { regionId: string; name: string }) {
  await manager.query(LOCK_NAMES, [regionId]);
  const [{ taken }] = await manager.query<[{ taken: boolean }]>(NAME_TAKEN, [regionId, name]);
  return taken;
}
