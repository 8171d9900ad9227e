import { Injectable } from '@nestjs/common';
import type { KnownName } from '#domain/access/pseudonymise';
import { NamedInCaseRepository } from '#persistence/cases/named-in-case.repository';
import type { Intake } from '#persistence/intakes/intake';
import type { OrganisationKind } from '#persistence/organisations/organisation.entity';
import { knownNames, namesAtWork, placeNames } from './known-names.js';

/** Organisations whose name tells where somebody lives or goes to school, with what is said instead. */
const PLACES: Partial<Record<OrganisationKind, string>> = {
  gemeente: 'de gemeente',
  school: 'de school',
  localTeam: 'het wijkteam',
};
const PLACE_KINDS = Object.keys(PLACES) as OrganisationKind[];

/** The names that an invited expert must not read in a question about a child. */
@Injectable()
export class NamesOfCase {
  constructor(private readonly named: NamedInCaseRepository) {}

  /** Of the intake, of the places of the region and of the case itself, of who is involved, and of who works on it. */
  async of(caseId: string, intake: Intake | null): Promise<KnownName[]> {
    const organisations = await this.named.organisations(caseId, PLACE_KINDS);
    const people = await this.named.people(caseId);
    return [
      ...(intake ? knownNames(intake) : []),
      ...organisations.flatMap(({ kind, name }) => placeNames(name, PLACES[kind] ?? 'een organisatie')),
      ...people.flatMap((name) => namesAtWork(name, 'een betrokkene')),
    ];
  }
}
