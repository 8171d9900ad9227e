import { type Role, ROLES } from '#contracts/codes';
import { CodeField, FlagField, IdField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const isGranted = ({ granted }: DecideAccountRequestDto) => granted;
const isRefused = ({ granted }: DecideAccountRequestDto) => !granted;
const ONLY_GRANTED = 'Laat dit weg: het hoort alleen bij iemand die een account krijgt.';

export class DecideAccountRequestDto {
  @FlagField({ label: 'of deze persoon een account krijgt' })
  granted!: boolean;

  @FitsWith<DecideAccountRequestDto>(isGranted, ONLY_GRANTED)
  @RequiredWhen<DecideAccountRequestDto>(isGranted)
  @CodeField(ROLES, { label: 'de rollen', array: true, max: ROLES.length, example: ['coordinator'] })
  roles?: Role[] | null;

  @FitsWith<DecideAccountRequestDto>(isGranted, ONLY_GRANTED)
  @IdField({ label: 'de organisatie waarvoor deze persoon werkt', optional: true })
  organisationId?: string | null;

  @FitsWith<DecideAccountRequestDto>(isRefused, 'Laat de reden weg: zij hoort alleen bij een weigering.')
  @RequiredWhen<DecideAccountRequestDto>(isRefused)
  @TextField({ label: 'de reden', max: 4000, example: 'Werkt niet in deze regio.' })
  reason?: string | null;
}
