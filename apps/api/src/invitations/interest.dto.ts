import { INTERESTS, type Interest } from '#contracts/teams';
import { CodeField, IdField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';
import { PLACE_BOUND_KINDS, type PlaceBoundKind } from './interest-question.response.js';

const namesNoKind = ({ kind }: InterestDto) => kind === null || kind === undefined;
const isNone = ({ interest }: InterestDto) => interest === 'none';

/** A tie to one organisation; or that there is none to any organisation of a kind. */
export class InterestDto {
  @FitsWith<InterestDto>(namesNoKind, 'Noem of een organisatie, of een soort.')
  @RequiredWhen<InterestDto>(namesNoKind)
  @IdField({ label: 'de organisatie' })
  organisationId?: string | null;

  @FitsWith<InterestDto>(isNone, 'Hebt u een belang? Kies dan de organisatie waarbij u het hebt.')
  @CodeField(PLACE_BOUND_KINDS, { label: 'de soort waarbij u nergens een belang hebt', optional: true })
  kind?: PlaceBoundKind | null;

  @CodeField(INTERESTS, { label: 'het belang', example: 'none' })
  interest!: Interest;
}
