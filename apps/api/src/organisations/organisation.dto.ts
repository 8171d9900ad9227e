import {
  ORGANISATION_RELATIONS,
  type OrganisationRelation,
} from '#persistence/organisations/organisation-relation.entity';
import { ORGANISATION_KINDS, type OrganisationKind } from '#persistence/organisations/organisation.entity';
import { DomainCodesField } from '../http/domain-codes-field.js';
import { CodeField, IdField, LocalDateField, TextField } from '../http/fields.js';

const KIND = { label: 'de soort organisatie', example: 'provider' };
const NAME = { label: 'de naam', max: 200, example: 'Logeerhuis Het Rietnest' };
const SIZE = { label: 'de grootte', example: 'small' };
const SIZES = ['small', 'large'];
const SUPPLIES = { label: 'de domeinen waarin zij hulp levert' };

export class AddOrganisationDto {
  @CodeField(ORGANISATION_KINDS, KIND)
  kind!: OrganisationKind;

  @TextField(NAME)
  name!: string;

  @CodeField(SIZES, SIZE)
  size!: 'small' | 'large';

  @TextField({ label: 'de gemeentecode van het CBS', max: 10, example: '9901', optional: true })
  cbsCode?: string | null;

  @DomainCodesField({ ...SUPPLIES, optional: true })
  supplies?: string[] | null;
}

export class ChangeOrganisationDto {
  @CodeField(ORGANISATION_KINDS, { ...KIND, optional: true })
  kind?: OrganisationKind | null;

  @TextField({ ...NAME, optional: true })
  name?: string | null;

  @CodeField(SIZES, { ...SIZE, optional: true })
  size?: 'small' | 'large' | null;

  @DomainCodesField({ ...SUPPLIES, optional: true })
  supplies?: string[] | null;

  @LocalDateField({
    label: 'de einddatum',
    note: 'de eerste dag waarop zij er niet meer is; null: zij blijft',
    optional: true,
  })
  endedOn?: string | null;
}

export class RelateOrganisationDto {
  @IdField({ label: 'de andere organisatie' })
  organisationId!: string;

  @CodeField(ORGANISATION_RELATIONS, {
    label: 'wat de andere organisatie is',
    note: 'van dezelfde groep, of onderaannemer van deze',
    example: 'group',
  })
  relation!: OrganisationRelation;
}
