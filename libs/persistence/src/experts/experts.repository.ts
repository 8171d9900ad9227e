import { DataSource, In } from 'typeorm';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { type CandidateQuestion, candidateParameters, CANDIDATES, type ExpertCandidate } from './candidates.js';
import { cardsOf, type ExpertCard, type ExpertWithNames } from './expert-cards.js';
import { ExpertEntity } from './expert.entity.js';
import { expertsWithNames } from './experts-with-names.js';

/** In which pool an expert is of themselves, with the code that people know the region by. */
export interface ExpertRegion {
  regionId: string;
  code: string;
}

/** The pool. */
export class ExpertsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Experts of a region, by name, also those who left the pool. @param at moment at which figures count, RFC 3339 */
  async list(regionId: string, at: string, page: PageRequest): Promise<Page<ExpertCard>> {
    const { manager } = this.dataSource;
    const query = expertsWithNames(manager).where('expert.regionId = :regionId', { regionId });
    const positionOf = ({ user, id }: ExpertWithNames) => ({ key: user.displayName, id });
    const found = await readPage(
      query,
      { key: 'user.displayName', id: 'expert.id', keyIs: 'text', direction: 'ASC', positionOf },
      page,
    );
    return { ...found, results: await cardsOf(manager, found.results, at) };
  }

  /** @param at moment at which figures count, RFC 3339 */
  async find(id: string, at: string): Promise<ExpertCard | null> {
    const { manager } = this.dataSource;
    const expert = await expertsWithNames(manager).where('expert.id = :id', { id }).getOne();
    const [card] = await cardsOf(manager, expert ? [expert] : [], at);
    return card ?? null;
  }

  /** By which name an expert stands in the list; null for who is in none. */
  async nameOf(id: string): Promise<string | null> {
    const expert = await expertsWithNames(this.dataSource.manager).where('expert.id = :id', { id }).getOne();
    return expert?.user.displayName ?? null;
  }

  /** Which of these are in the pool of a region, or share themselves with others. */
  async within(regionId: string, ids: readonly string[]): Promise<string[]> {
    const theirs = { id: In([...ids]) };
    const found = await this.dataSource.manager.find(ExpertEntity, {
      where: [
        { ...theirs, regionId },
        { ...theirs, sharesSupraRegionally: true },
        { ...theirs, sharesNationally: true },
      ],
      select: { id: true },
    });
    return found.map(({ id }) => id);
  }

  /** Of which region each of these is. */
  async regionsOf(ids: readonly string[]): Promise<Map<string, ExpertRegion>> {
    const rows = await this.dataSource.query<(ExpertRegion & { id: string })[]>(
      `SELECT e."id", e."region_id" AS "regionId", r."code" FROM "experts" e JOIN "regions" r ON r."id" = e."region_id"
       WHERE e."id" = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...region }) => [id, region]));
  }

  /** The expert that a user is; null for who is none. */
  async idOf(userId: string): Promise<string | null> {
    const expert = await this.dataSource.manager.findOneBy(ExpertEntity, { userId });
    return expert?.id ?? null;
  }

  /** Everybody whom the team of a case could be chosen from, with their load and what they have to do with the case. */
  candidates(question: CandidateQuestion): Promise<ExpertCandidate[]> {
    return this.dataSource.query<ExpertCandidate[]>(CANDIDATES, candidateParameters(question));
  }
}
