import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '#persistence/organisations/organisation.entity';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import { runsRegion, type SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { DomainLookup } from '../domains/domain-lookup.js';
import { given } from '../http/given.js';
import { readNamedPage } from '../http/named-page.js';
import type { PageQuery } from '../http/page-query.dto.js';
import type { Page } from '../http/page.js';
import { invalidInput, notFound, ProblemException } from '../http/problems.js';
import { pointersInto } from '../http/references.js';
import { organisationKnown } from './organisation-problems.js';
import type { AddOrganisationDto, ChangeOrganisationDto } from './organisation.dto.js';
import { type OrganisationResponse, toOrganisation } from './organisation.response.js';

/** The organisations of a region, by name; those that work everywhere are in every list, and nobody's to change. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly domains: DomainLookup,
    private readonly commands: RegionCommands,
  ) {}

  list(user: SignedInUser, query: PageQuery): Promise<Page<OrganisationResponse>> {
    return this.page('/v1/organisations', user, query);
  }

  listGemeenten(user: SignedInUser, query: PageQuery): Promise<Page<OrganisationResponse>> {
    return this.page('/v1/gemeenten', user, query, 'gemeente');
  }

  /** @throws 409 for a name that the region knows already */
  async add(user: SignedInUser, key: CommandKey, body: AddOrganisationDto): Promise<CommandAnswer> {
    const { kind, name, size, supplies, cbsCode = null } = body;
    await this.domains.require(user, pointersInto('/supplies', supplies));
    if (cbsCode !== null && kind !== 'gemeente') throw invalidInput([NO_GEMEENTE]);
    const own = { id: randomUUID(), regionId: user.regionId, kind, name, size, cbsCode, endedOn: null };
    return this.commands.once({ user, key, name: 'addOrganisation', body }, async (id) => {
      const answer = { id, answer: toAnswer };
      const done = await this.organisations.add({ ...own, supplies: supplies ?? [] }, answer);
      return done && 'refused' in done ? new ProblemException(organisationKnown) : null;
    });
  }

  /** @throws 404 for an organisation that is not of the region, 409 for a name that another one has */
  async change(user: SignedInUser, key: CommandKey, id: string, body: ChangeOrganisationDto): Promise<CommandAnswer> {
    const before = await this.organisations.find(id);
    if (before?.regionId !== user.regionId) throw notFound();
    const named = pointersInto('/supplies', body.supplies);
    const faults = await this.domains.faults(user, named, before.supplies);
    if (faults.length > 0) throw invalidInput(faults);
    const { endedOn, ...rest } = body;
    const changes = { ...given(rest), ...(endedOn !== undefined && { endedOn }) };
    const where = { id, regionId: user.regionId };
    return this.commands.once({ user, key, name: 'changeOrganisation', body }, async (commandId) => {
      const done = await this.organisations.change(where, changes, { id: commandId, answer: toAnswer });
      if (!done || !('refused' in done)) return null;
      return done.refused === 'known' ? new ProblemException(organisationKnown) : notFound();
    });
  }

  /** Who is tied to whom is for who runs the region. */
  private page(path: string, user: SignedInUser, query: PageQuery, kind?: OrganisationKind) {
    const filter = { regionId: user.regionId, ...(kind && { kind }) };
    return readNamedPage(query, {
      path,
      nameOf: async (id) => (await this.organisations.find(id))?.name ?? null,
      read: (request) => this.organisations.list(filter, request),
      shape: (found) => toOrganisation(runsRegion(user) ? found : { ...found, ties: [] }),
    });
  }
}

const NO_GEMEENTE = { path: '/cbsCode', message: 'Alleen een gemeente heeft een gemeentecode. Haal dit weg.' };

const toAnswer = (organisation: Parameters<typeof toOrganisation>[0]) => ({ ...toOrganisation(organisation) });
