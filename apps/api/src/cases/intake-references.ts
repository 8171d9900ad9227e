import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { UsersRepository } from '#persistence/users/users.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { Fault } from '../http/problem.js';
import type { SubmitCaseDto } from './submit-case.dto.js';

/** Whether the organisations and people that an intake names exist. */
@Injectable()
export class IntakeReferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
  ) {}

  /** A fault for everything that is not known. */
  async faults(by: SignedInUser, dto: SubmitCaseDto): Promise<Fault[]> {
    const [organisations, regievoerder] = await Promise.all([this.organisations(dto), this.regievoerder(by, dto)]);
    return [...organisations, ...regievoerder];
  }

  private async organisations({ gemeenteId, involvedOrganisationIds }: SubmitCaseDto): Promise<Fault[]> {
    const involved = involvedOrganisationIds ?? [];
    const ids = gemeenteId ? [gemeenteId, ...involved] : involved;
    if (ids.length === 0) return [];
    const repository = this.dataSource.getRepository(OrganisationEntity);
    const found = await repository.find({ where: { id: In(ids) }, select: { id: true, kind: true } });
    const kinds = new Map(found.map(({ id, kind }) => [id, kind]));
    const faults: Fault[] = [];
    // The responsible gemeente may lie in another region (woonplaatsbeginsel).
    if (gemeenteId && kinds.get(gemeenteId) !== 'gemeente') {
      faults.push({ path: '/gemeenteId', message: 'Deze gemeente kennen wij niet. Kies er een uit de lijst.' });
    }
    for (const [index, id] of involved.entries()) {
      if (kinds.has(id)) continue;
      const message = 'Deze organisatie kennen wij niet. Kies er een uit de lijst.';
      faults.push({ path: `/involvedOrganisationIds/${index}`, message });
    }
    return faults;
  }

  private async regievoerder({ regionId }: SignedInUser, { regievoerderId }: SubmitCaseDto): Promise<Fault[]> {
    if (!regievoerderId) return [];
    const user = await this.users.find(regievoerderId);
    if (user?.roles.includes('regievoerder') && user.regionId === regionId && user.disabledAt === null) return [];
    return [{ path: '/regievoerderId', message: 'Kies een regievoerder van uw regio.' }];
  }
}
