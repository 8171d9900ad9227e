import { OMDENKER_DOMAIN } from '#contracts/teams';
import { field } from '../http/field.js';
import { LocalDateField, TextField } from '../http/fields.js';

const CODE = /^[a-zA-Z][a-zA-Z0-9-]{0,59}$/;

/** A code of its own. An omdenker is asked for as a domain is, without being one. */
const NewCodeField = (): PropertyDecorator =>
  field(
    { label: 'de code' },
    {
      name: 'domainCode',
      accepts: (value) => typeof value === 'string' && CODE.test(value) && value !== OMDENKER_DOMAIN,
      message: (value) =>
        value === OMDENKER_DOMAIN
          ? 'De omdenker is geen domein. Kies een andere code.'
          : 'Vul een code in die begint met een letter: letters, cijfers en streepjes, hoogstens 60.',
      schema: { type: 'string', pattern: CODE.source, example: 'eetstoornis' },
    },
  );

const NAME = { label: 'de naam', max: 100, example: 'Eetstoornissen' };

export class AddDomainDto {
  @NewCodeField()
  code!: string;

  @TextField(NAME)
  name!: string;
}

export class ChangeDomainDto {
  @TextField({ ...NAME, optional: true })
  name?: string | null;

  @LocalDateField({
    label: 'de einddatum',
    note: 'de eerste dag waarop niemand het meer noemt; null: het blijft',
    optional: true,
  })
  endedOn?: string | null;
}
