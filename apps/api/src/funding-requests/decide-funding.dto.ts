import { FUNDING_OUTCOMES, type FundingOutcome } from '#contracts/funding';
import { CentsField, CodeField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const isGrantInPart = ({ outcome }: DecideFundingDto) => outcome === 'grantInPart';
const isNotGrant = ({ outcome }: DecideFundingDto) => outcome !== 'grant';

export class DecideFundingDto {
  @CodeField(FUNDING_OUTCOMES, { label: 'het besluit', example: 'grant' })
  outcome!: FundingOutcome;

  @FitsWith<DecideFundingDto>(isGrantInPart, 'Laat het bedrag weg: het hoort alleen bij gedeeltelijk toekennen.')
  @RequiredWhen<DecideFundingDto>(isGrantInPart)
  @CentsField({ label: 'het toegekende bedrag' })
  amountCents?: number | null;

  @RequiredWhen<DecideFundingDto>(isNotGrant)
  @TextField({ label: 'de reden', max: 4000, example: 'Drie dagen per week is voor deze periode genoeg.' })
  reason?: string | null;

  @TextField({
    label: 'de uitleg voor het gezin',
    max: 4000,
    example: 'Wij betalen de hulp thuis voor een half jaar.',
    optional: true,
  })
  wordsForFamily?: string | null;
}
