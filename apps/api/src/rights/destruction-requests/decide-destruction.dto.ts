import {
  DESTRUCTION_GROUNDS,
  DESTRUCTION_OUTCOMES,
  type DestructionGround,
  type DestructionOutcome,
} from '#contracts/rights';
import { CodeField, TextField } from '../../http/fields.js';
import { FitsWith } from '../../http/required-when.js';

const GROUND_FITS = 'Kies bij toewijzen de grond askedByEntitled, en bij afwijzen een andere.';

export class DecideDestructionDto {
  @CodeField(DESTRUCTION_OUTCOMES, { label: 'het besluit' })
  outcome!: DestructionOutcome;

  @CodeField(DESTRUCTION_GROUNDS, { label: 'de grond (Jeugdwet 7.3.9)' })
  @FitsWith<DecideDestructionDto>(
    ({ outcome }, ground) => (outcome === 'grant') === (ground === 'askedByEntitled'),
    GROUND_FITS,
  )
  ground!: DestructionGround;

  @TextField({ label: 'de reden', max: 4_000, example: 'Moeder heeft het gezag en vraagt erom.' })
  reason!: string;
}
