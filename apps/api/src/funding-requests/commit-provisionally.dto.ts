import { CentsField, LocalDateField, TextField } from '../http/fields.js';

export class CommitProvisionallyDto {
  @CentsField({ label: 'het voorlopige bedrag' })
  amountCents!: number;

  @LocalDateField({ label: 'de einddatum' })
  until!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'Zij kan niet wachten op het volledige besluit.' })
  reason!: string;
}
