import { FlagField, MomentField, TextField } from '../http/fields.js';

export class HoldConversationDto {
  @MomentField({ label: 'het moment van het gesprek' })
  heldAt!: string;

  @FlagField({ label: 'of het kind erbij was' })
  withChild!: boolean;

  @FlagField({ label: 'of de ouders erbij waren' })
  withParents!: boolean;

  @TextField({ label: 'de samenvatting', max: 8000, example: 'Zij wil eerst twee keer komen kijken.' })
  summary!: string;
}
