import { IdField, TextField } from '../http/fields.js';
import { MOST_INVOLVED } from './involved-organisations.response.js';

export class ChangeInvolvedOrganisationsDto {
  @IdField({ label: 'alle betrokken organisaties', array: true, min: 0, max: MOST_INVOLVED })
  organisationIds!: string[];

  @TextField({ label: 'de reden', max: 4000, example: 'De Kade gaat de hulp geven.' })
  reason!: string;
}
