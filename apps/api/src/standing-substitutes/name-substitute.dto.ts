import { IdField } from '../http/fields.js';

export class NameSubstituteDto {
  @IdField({ label: 'wie vervangen wordt (leeg: uzelf)', optional: true })
  userId?: string | null;

  @IdField({ label: 'wie vervangt (leeg: niemand meer)', optional: true })
  substituteUserId?: string | null;
}
