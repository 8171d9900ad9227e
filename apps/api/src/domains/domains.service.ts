import { Injectable } from '@nestjs/common';
import { DomainsRepository } from '#persistence/domains/domains.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { type Page, wholeList } from '../http/page.js';
import { notFound, ProblemException } from '../http/problems.js';
import { domainKnown } from './domain-problems.js';
import type { AddDomainDto, ChangeDomainDto } from './domain.dto.js';
import { type DomainResponse, toDomain } from './domain.response.js';

/** The fields of help that a region knows: a list of its own. */
@Injectable()
export class DomainsService {
  constructor(
    private readonly domains: DomainsRepository,
    private readonly commands: RegionCommands,
  ) {}

  async list({ regionId }: SignedInUser): Promise<Page<DomainResponse>> {
    return wholeList((await this.domains.list(regionId)).map(toDomain));
  }

  /** @throws 409 for a code that the region has already, also of a domain that ended */
  add(user: SignedInUser, key: CommandKey, { code, name }: AddDomainDto): Promise<CommandAnswer> {
    const domain = { regionId: user.regionId, code, name, endedOn: null };
    return this.commands.once({ user, key, name: 'addDomain', body: { code, name } }, async (id) => {
      const done = await this.domains.add(domain, { id, answer: toDomain });
      return done && 'refused' in done ? new ProblemException(domainKnown) : null;
    });
  }

  /** @throws 404 for a domain that the region does not have */
  change(user: SignedInUser, key: CommandKey, code: string, body: ChangeDomainDto): Promise<CommandAnswer> {
    const { name, endedOn } = body;
    const changes = { ...(name && { name }), ...(endedOn !== undefined && { endedOn }) };
    return this.commands.once({ user, key, name: 'changeDomain', body }, async (id) => {
      const done = await this.domains.change({ regionId: user.regionId, code }, changes, { id, answer: toDomain });
      return done && 'refused' in done ? notFound() : null;
    });
  }
}
