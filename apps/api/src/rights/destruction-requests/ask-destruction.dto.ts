import { PETITIONERS, type Petitioner } from '#contracts/rights';
import { CodeField, TextField } from '../../http/fields.js';

export class AskDestructionDto {
  @CodeField(PETITIONERS, { label: 'wie dit vraagt' })
  askedBy!: Petitioner;

  @TextField({ label: 'de reden', max: 4_000, example: 'Wij willen dit achter ons laten.' })
  reason!: string;
}
