import { CHOSEN_PAUSE_REASONS } from '#contracts/clocks';
import { CodeField, IdField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const isOfClock = ({ clockId }: PauseDto): boolean => typeof clockId === 'string';

export class PauseDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Het gezin is tot 10 januari bij familie in het buitenland.' })
  reason!: string;

  @IdField({ label: 'de termijn; leeg voor de hele casus', optional: true })
  clockId?: string | null;

  @RequiredWhen(isOfClock)
  @FitsWith(isOfClock, 'Kies alleen een code als u één termijn stilzet. Laat het anders leeg.')
  @CodeField(CHOSEN_PAUSE_REASONS, { label: 'de code van de reden', example: 'waitingForFamily' })
  reasonCode?: (typeof CHOSEN_PAUSE_REASONS)[number] | null;
}
