import { BsnField } from '../http/bsn-field.js';

/** The BSN, for who asked for it on purpose. */
export class DisclosedBsnResponse {
  @BsnField({ label: 'het BSN van het kind; leeg als het niet is vastgelegd', optional: true })
  bsn!: string | null;
}
