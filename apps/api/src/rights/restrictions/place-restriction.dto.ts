import { RESTRICTION_GROUNDS, type RestrictionGround } from '#contracts/rights';
import { CodeField, TextField } from '../../http/fields.js';

export class PlaceRestrictionDto {
  @CodeField(RESTRICTION_GROUNDS, { label: 'de grond (AVG art. 18)' })
  ground!: RestrictionGround;

  @TextField({ label: 'de reden', max: 4_000, example: 'Moeder zegt dat het verslag niet klopt; dat zoeken wij uit.' })
  reason!: string;
}
