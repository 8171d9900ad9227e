import { IdField, TextField } from '../http/fields.js';

export class AskAnalysisDto {
  @IdField({ label: 'wie de analyse maakt (leeg: de casusinbrenger)', optional: true })
  userId?: string | null;

  @TextField({ label: 'de vraag', max: 4000, example: 'Wat verklaart dat het in een groep steeds misgaat?' })
  question!: string;
}
