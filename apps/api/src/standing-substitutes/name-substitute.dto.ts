import { IdField } from '../http/fields.js';

export class NameSubstituteDto {
  @IdField({ label: 'wie vervangen wordt', note: 'leeg: uzelf', optional: true })
  userId?: string | null;

  @IdField({ label: 'wie vervangt', note: 'leeg: niemand meer', optional: true })
  substituteUserId?: string | null;
}
