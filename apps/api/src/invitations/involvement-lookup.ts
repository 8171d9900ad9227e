import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { notFound } from '../http/problems.js';
import { isPlaceBound, type Involvement } from './interest-questions.js';
import { PLACE_BOUND_KINDS } from './interest-question.response.js';

/** Which organisations are involved in a case, among those that whoever is asked about ties gets to see. */
@Injectable()
export class InvolvementLookup {
  constructor(
    private readonly cases: CasesRepository,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * The organisations of the region, and those involved of whatever region. Where one of those is a place in another
   * region all places of that region come with it, so that no place smaller than the region is told. The case is read
   * whole: whoever asks sees only what is made of it.
   */
  async of(caseId: string): Promise<Involvement> {
    const found = await this.cases.find(caseId);
    if (!found) throw notFound();
    const { regionId, involvedOrganisationIds: involvedIds } = found;
    const repository = this.dataSource.getRepository(OrganisationEntity);
    const involved = await repository.findBy({ id: In(involvedIds) });
    const elsewhere = involved.flatMap((one) => (isPlaceBound(one.kind) && one.regionId ? [one.regionId] : []));
    const organisations = await repository.find({
      where: [
        { regionId },
        { regionId: IsNull() },
        { id: In(involvedIds) },
        { regionId: In(elsewhere), kind: In([...PLACE_BOUND_KINDS]) },
      ],
      order: { name: 'ASC', id: 'ASC' },
    });
    return { organisations, involvedIds };
  }
}
