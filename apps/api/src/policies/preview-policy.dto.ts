import { FlagField } from '../http/fields.js';

export class PreviewPolicyDto {
  @FlagField({ label: 'ook laten zien wat hetzelfde blijft', optional: true })
  unchangedToo?: boolean | null;
}
