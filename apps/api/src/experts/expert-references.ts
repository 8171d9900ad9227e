import { Injectable } from '@nestjs/common';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { DomainLookup } from '../domains/domain-lookup.js';
import type { Fault } from '../http/problem.js';
import { invalidInput } from '../http/problems.js';
import { pointersInto, type References, unknownIn } from '../http/references.js';
import { OrganisationLookup } from '../organisations/organisation-lookup.js';
import { UserLookup } from '../users/user-lookup.js';
import type { AddExpertDto, ChangeExpertDto } from './expert.dto.js';
import type { ExpertDomainDto } from './expert-domain.dto.js';

/** What of an expert is there already: it may stay as it is, also where it could not be named any more. */
export interface ExpertBefore {
  id: string;
  organisationId: string;
  domains: readonly { domain: string }[];
  mayNotSitWith: readonly string[];
}

/** Whether what is said about an expert exists: the user, the organisation, the domains, the other experts. */
@Injectable()
export class ExpertReferences {
  constructor(
    private readonly users: UserLookup,
    private readonly organisations: OrganisationLookup,
    private readonly domains: DomainLookup,
    private readonly experts: ExpertsRepository,
  ) {}

  /** Refuses (400) with a fault for everything that the region does not know. */
  async require(
    user: SignedInUser,
    body: Partial<AddExpertDto> | ChangeExpertDto,
    before: ExpertBefore | null = null,
  ): Promise<void> {
    const faults = [
      ...(before ? [] : await this.users.faults(user, { '/userId': (body as AddExpertDto).userId }, 'expert')),
      ...(await this.organisationFaults(user, body, before)),
      ...(await this.domainFaults(user, body.domains ?? [], before)),
      ...(await this.partnerFaults(user, body.mayNotSitWith ?? [], before)),
    ];
    if (faults.length > 0) throw invalidInput(faults);
  }

  private async organisationFaults(
    user: SignedInUser,
    { organisationId }: { organisationId?: string | null },
    before: ExpertBefore | null,
  ): Promise<Fault[]> {
    if (organisationId === before?.organisationId) return [];
    return this.organisations.faults(user, { '/organisationId': organisationId });
  }

  private async domainFaults(user: SignedInUser, domains: readonly ExpertDomainDto[], before: ExpertBefore | null) {
    const codes = domains.map(({ domain }) => domain);
    const named = Object.fromEntries(codes.map((code, index) => [`/domains/${index}/domain`, code]));
    const unknown = await this.domains.faults(user, named, before?.domains.map(({ domain }) => domain) ?? []);
    const twice = codes.flatMap((code, index) => (codes.indexOf(code) === index ? [] : [TWICE(index)]));
    return [...unknown, ...twice];
  }

  private async partnerFaults(user: SignedInUser, ids: readonly string[], before: ExpertBefore | null) {
    const named: References = pointersInto('/mayNotSitWith', ids);
    const known = new Set(await this.experts.within(user.regionId, ids));
    before?.mayNotSitWith.forEach((id) => known.add(id));
    if (before) known.delete(before.id);
    return unknownIn(named, known, 'Kies een andere expert, uit de pool van uw regio of een die zich deelt.');
  }
}

const TWICE = (index: number): Fault => ({
  path: `/domains/${index}/domain`,
  message: 'Dit domein staat er twee keer. Haal er een weg.',
});
