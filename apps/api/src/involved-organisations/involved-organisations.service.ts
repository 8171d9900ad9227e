import { Injectable } from '@nestjs/common';
import type { ChangeInvolvedOrganisationsInput } from '#contracts/cases';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { DeclaredTiesRepository } from '#persistence/invitations/declared-ties.repository';
import type { CommandContext } from '../commands/command-context.js';
import { notFound } from '../http/problems.js';
import { OrganisationLookup } from '../organisations/organisation-lookup.js';
import type { ChangeInvolvedOrganisationsDto } from './change-involved-organisations.dto.js';

/** Which organisations the process of a case is told to be involved. */
@Injectable()
export class InvolvedOrganisationsService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly organisations: OrganisationLookup,
    private readonly ties: DeclaredTiesRepository,
  ) {}

  /**
   * The ids of a change. Who is involved already may stay so, also when the organisation ended since.
   * @throws 400 for an organisation that is new to the case and that the region does not know
   */
  async changeOf(
    { user, caseId }: Pick<CommandContext, 'user' | 'caseId'>,
    { organisationIds }: ChangeInvolvedOrganisationsDto,
  ): Promise<ChangeInvolvedOrganisationsInput> {
    const found = await this.cases.find(caseId);
    if (!found) throw notFound();
    const added = organisationIds.flatMap((id, index) =>
      found.involvedOrganisationIds.includes(id) ? [] : [[`/organisationIds/${index}`, id] as const],
    );
    await this.organisations.require(user, Object.fromEntries(added));
    return { organisationIds, tiedIds: await this.ties.withTied(organisationIds) };
  }
}
