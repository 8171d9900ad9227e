import { IdField, TextField } from '../http/fields.js';

/** Somebody who may stand in: who they are, and nothing else about them. */
export class SubstituteResponse {
  @IdField({ label: 'wie kan vervangen' })
  userId!: string;

  @TextField({ label: 'de naam', max: 200, example: 'B. Boer' })
  displayName!: string;
}

export const toSubstitute = ({ id, displayName }: { id: string; displayName: string }): SubstituteResponse => ({
  userId: id,
  displayName,
});
