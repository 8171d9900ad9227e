import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExpertCard } from '#persistence/experts/expert-cards';
import { ExpertPoolRepository } from '#persistence/experts/expert-pool.repository';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { given } from '../http/given.js';
import { notFound, ProblemException } from '../http/problems.js';
import { toKnowledge } from './expert-domain.dto.js';
import { alreadyExpert, ownKnowledge } from './expert-problems.js';
import { ExpertReferences } from './expert-references.js';
import type { AddExpertDto, ChangeExpertDto, ChangeProfileDto } from './expert.dto.js';
import { toExpert } from './expert.response.js';

/** Who is in the pool of a region, as its administrator keeps it, and experts their own page. */
@Injectable()
export class ExpertPoolService {
  constructor(
    private readonly pool: ExpertPoolRepository,
    private readonly experts: ExpertsRepository,
    private readonly references: ExpertReferences,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** @throws 409 for somebody who is in a pool already */
  async add(user: SignedInUser, key: CommandKey, body: AddExpertDto): Promise<CommandAnswer> {
    await this.references.require(user, body);
    const knowledge = body.domains.map(toKnowledge);
    const expert = { id: randomUUID(), regionId: user.regionId, ...toNewExpert(body) };
    return this.commands.once({ user, key, name: 'addExpert', body }, async (id) => {
      const done = await this.pool.add(expert, knowledge, this.now(), { id, answer: toAnswer });
      return done && 'refused' in done ? new ProblemException(alreadyExpert) : null;
    });
  }

  /** @throws 404 for an expert who is not of the region */
  async change(user: SignedInUser, key: CommandKey, id: string, body: ChangeExpertDto): Promise<CommandAnswer> {
    const before = await this.experts.find(id, this.now());
    if (before?.regionId !== user.regionId) throw notFound();
    await this.references.require(user, body, before);
    const { homeBase, leftOn, domains, ...rest } = body;
    const knowledge = domains?.map(toKnowledge);
    const changes = { ...given(rest), homeBase, leftOn, ...(knowledge && { knowledge }) };
    return this.changed({ user, key, name: 'changeExpert', body }, { id, regionId: user.regionId }, changes);
  }

  /** @throws 404 for another expert than who asks */
  changeProfile(user: SignedInUser, key: CommandKey, id: string, body: ChangeProfileDto): Promise<CommandAnswer> {
    const { headline, about, homeBase, ...rest } = body;
    const changes = { profileHeadline: headline, profileAbout: about, homeBase, ...given(rest) };
    return this.changed({ user, key, name: 'changeProfile', body }, { id, userId: user.id }, changes);
  }

  /** @throws 403 for what they know themselves, 404 where the expert does not have this domain */
  async confirm(user: SignedInUser, key: CommandKey, where: { id: string; domain: string }): Promise<CommandAnswer> {
    const confirmed = { by: user.id, at: this.now() };
    const expert = await this.experts.find(where.id, confirmed.at);
    if (expert?.userId === user.id) throw new ProblemException(ownKnowledge);
    return this.commands.once({ user, key, name: 'confirmKnowledge', body: {} }, async (id) => {
      const done = await this.pool.confirm({ ...where, regionId: user.regionId }, confirmed, { id, answer: toAnswer });
      return done && 'refused' in done ? notFound() : null;
    });
  }

  private changed(
    command: Parameters<RegionCommands['once']>[0],
    key: Parameters<ExpertPoolRepository['change']>[0],
    changes: Parameters<ExpertPoolRepository['change']>[1],
  ): Promise<CommandAnswer> {
    return this.commands.once(command, async (id) => {
      const done = await this.pool.change(key, changes, this.now(), { id, answer: toAnswer });
      return done && 'refused' in done ? notFound() : null;
    });
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

const toNewExpert = (body: AddExpertDto) => ({
  userId: body.userId,
  organisationId: body.organisationId,
  expertByExperience: body.expertByExperience,
  omdenker: body.omdenker ?? false,
  languages: body.languages ?? [],
  homeBase: body.homeBase ?? null,
  travelMinutes: body.travelMinutes,
  maxActiveCases: body.maxActiveCases,
  minCasesPerYear: body.minCasesPerYear,
  sharesSupraRegionally: body.sharesSupraRegionally ?? false,
  sharesNationally: body.sharesNationally ?? false,
  mayNotSitWith: body.mayNotSitWith ?? [],
  leftOn: null,
});

const toAnswer = (card: ExpertCard): CommandAnswer => ({ ...toExpert(card) });
