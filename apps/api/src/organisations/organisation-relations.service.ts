import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganisationRelationsRepository } from '#persistence/organisations/organisation-relations.repository';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { type Page, wholeList } from '../http/page.js';
import { invalidInput, notFound, ProblemException } from '../http/problems.js';
import { OrganisationLookup } from './organisation-lookup.js';
import { organisationsRelated } from './organisation-problems.js';
import { type OrganisationTieResponse, toTie } from './organisation-tie.response.js';
import type { RelateOrganisationDto } from './organisation.dto.js';

/** Which organisations are not independent of each other, as their region recorded it. */
@Injectable()
export class OrganisationRelationsService {
  constructor(
    private readonly relations: OrganisationRelationsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly lookup: OrganisationLookup,
    private readonly commands: RegionCommands,
  ) {}

  async list(user: SignedInUser, organisationId: string): Promise<Page<OrganisationTieResponse>> {
    await this.requireKnown(user, organisationId);
    return wholeList((await this.relations.list(organisationId, user.regionId)).map(toTie));
  }

  /** @throws 409 when the two have a relation already */
  async add(
    user: SignedInUser,
    key: CommandKey,
    organisationId: string,
    body: RelateOrganisationDto,
  ): Promise<CommandAnswer> {
    await this.requireKnown(user, organisationId);
    const { organisationId: relatedId, relation } = body;
    if (relatedId === organisationId) throw invalidInput([ITSELF]);
    await this.lookup.require(user, { '/organisationId': relatedId });
    const added = { id: randomUUID(), regionId: user.regionId, organisationId, relatedId, relation };
    return this.commands.once({ user, key, name: 'relateOrganisations', body }, async (id) => {
      const done = await this.relations.add(added, { id, answer: toTie });
      return done && 'refused' in done ? new ProblemException(organisationsRelated) : null;
    });
  }

  /** @throws 404 for a relation that this organisation does not have */
  async remove(
    user: SignedInUser,
    key: CommandKey,
    { organisationId, relationId }: { organisationId: string; relationId: string },
  ): Promise<CommandAnswer> {
    const where = { id: relationId, organisationId, regionId: user.regionId };
    return this.commands.once({ user, key, name: 'unrelateOrganisations', body: {} }, async (id) => {
      const done = await this.relations.remove(where, { id, answer: toTie });
      return done && 'refused' in done ? notFound() : null;
    });
  }

  private async requireKnown({ regionId }: SignedInUser, id: string): Promise<void> {
    if ((await this.organisations.ofRegion(regionId, [id])).length === 0) throw notFound();
  }
}

const ITSELF = { path: '/organisationId', message: 'Kies een andere organisatie dan deze zelf.' };
