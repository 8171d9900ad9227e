import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '#persistence/organisations/organisation.entity';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { readNamedPage } from '../http/named-page.js';
import type { PageQuery } from '../http/page-query.dto.js';
import type { Page } from '../http/page.js';
import { type OrganisationResponse, toOrganisation } from './organisation.response.js';

/** The organisations of a region, by name; those that work everywhere are in every list. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly organisations: OrganisationsRepository) {}

  list({ regionId }: SignedInUser, query: PageQuery): Promise<Page<OrganisationResponse>> {
    return this.page('/v1/organisations', { regionId }, query);
  }

  listGemeenten({ regionId }: SignedInUser, query: PageQuery): Promise<Page<OrganisationResponse>> {
    return this.page('/v1/gemeenten', { regionId, kind: 'gemeente' }, query);
  }

  private page(path: string, filter: { regionId: string; kind?: OrganisationKind }, query: PageQuery) {
    return readNamedPage(query, {
      path,
      nameOf: async (id) => (await this.organisations.find(id))?.name ?? null,
      read: (request) => this.organisations.list(filter, request),
      shape: toOrganisation,
    });
  }
}
