import { TRIAGE_OUTCOMES, type TriageOutcome } from '#contracts/triage';
import { CodeField, FlagField, IdField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const isRedirect = ({ outcome }: DecideTriageDto) => outcome === 'redirect';
const isReturn = ({ outcome }: DecideTriageDto) => outcome === 'return';
const isNotAccept = ({ outcome }: DecideTriageDto) => outcome !== 'accept';

export class DecideTriageDto {
  @CodeField(TRIAGE_OUTCOMES, { label: 'het besluit', example: 'accept' })
  outcome!: TriageOutcome;

  @FitsWith<DecideTriageDto>(isRedirect, 'Laat de tafel weg: zij hoort alleen bij doorverwijzen.')
  @RequiredWhen<DecideTriageDto>(isRedirect)
  @IdField({ label: 'de tafel die de casus overneemt' })
  tableId?: string | null;

  @FlagField({ label: 'spoed', optional: true })
  urgent?: boolean | null;

  @IdField({ label: 'de regievoerder', optional: true })
  regievoerderId?: string | null;

  @RequiredWhen<DecideTriageDto>(isNotAccept)
  @TextField({ label: 'de reden', max: 4000, example: 'De vraag is helder en past bij het expertteam.' })
  reason?: string | null;

  @FitsWith<DecideTriageDto>(isReturn, 'Laat weg wat ontbreekt: dat hoort alleen bij terugsturen voor aanvulling.')
  @RequiredWhen<DecideTriageDto>(isReturn)
  @TextField({ label: 'wat ontbreekt', max: 4000, example: 'De verklarende analyse en de mening van het meisje zelf.' })
  missing?: string | null;
}
