import type { StandingSubstitute } from '#persistence/users/standing-substitutes.repository';
import { IdField, TextField } from '../http/fields.js';

export class StandingSubstituteResponse implements StandingSubstitute {
  @IdField({ label: 'wie vervangen wordt' })
  userId!: string;

  @TextField({ label: 'de naam van wie vervangen wordt', max: 200, example: 'A. Adema' })
  userName!: string;

  @IdField({ label: 'wie vervangt', optional: true })
  substituteUserId!: string | null;

  @TextField({ label: 'de naam van wie vervangt', max: 200, example: 'B. Boer', optional: true })
  substituteName!: string | null;
}
