import { FlagField } from '../http/fields.js';

export class EndSessionDto {
  @FlagField({ label: 'of u overal wordt uitgelogd, ook in andere browsers' })
  everywhere!: boolean;
}
