import {
  ORGANISATION_KINDS,
  type OrganisationEntity,
  type OrganisationKind,
} from '#persistence/organisations/organisation.entity';
import { CodeField, IdField, TextField } from '../http/fields.js';

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
}

export function toOrganisation({ id, kind, name, size, cbsCode }: OrganisationEntity): OrganisationResponse {
  return { id, kind, name, size, cbsCode };
}
