import { ORGANISATION_KINDS, type OrganisationKind } from '#persistence/organisations/organisation.entity';
import type { OrganisationWithTies } from '#persistence/organisations/organisations.repository';
import { DomainCodes } from '../http/domain-code-field.js';
import { CodeField, IdField, LocalDateField, NestedField, TextField } from '../http/fields.js';
import { OrganisationTieResponse, toTie } from './organisation-tie.response.js';

export class OrganisationResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @CodeField(ORGANISATION_KINDS, { label: 'de soort organisatie' })
  kind!: OrganisationKind;

  @TextField({ label: 'de naam', max: 300, example: 'Oeverdam' })
  name!: string;

  @CodeField(['small', 'large'], { label: 'de grootte' })
  size!: 'small' | 'large';

  @TextField({ label: 'de gemeentecode van het CBS', max: 10, example: '9901', optional: true })
  cbsCode!: string | null;

  @DomainCodes({ label: 'de domeinen waarin zij hulp levert' })
  supplies!: string[];

  @NestedField(() => OrganisationTieResponse, {
    label: 'met wie zij een band heeft, voor wie de regio leidt of beheert; voor anderen leeg',
    array: true,
    min: 0,
  })
  relations!: OrganisationTieResponse[];

  @LocalDateField({ label: 'de eerste dag waarop zij er niet meer is', optional: true })
  endedOn!: string | null;
}

export function toOrganisation(organisation: OrganisationWithTies): OrganisationResponse {
  const { id, kind, name, size, cbsCode, supplies, ties, endedOn } = organisation;
  return { id, kind, name, size, cbsCode, supplies, relations: ties.map(toTie), endedOn };
}
