import type { MandateRung } from '#contracts/funding';
import { CentsField, FlagField, IdField } from '../http/fields.js';

export class MandateRungResponse implements MandateRung {
  @IdField({ label: 'het mandaat' })
  mandateId!: string;

  @IdField({ label: 'wie het mandaat heeft' })
  userId!: string;

  @IdField({ label: 'de plaatsvervangers', array: true, optional: true })
  substituteUserIds!: string[];

  @CentsField({ label: 'het hoogste bedrag per besluit (leeg: geen grens)', optional: true })
  ceilingCents!: number | null;

  @FlagField({ label: 'doorzettingsmacht' })
  doorzettingsmacht!: boolean;
}
