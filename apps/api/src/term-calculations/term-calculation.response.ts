import type { TermExplanationLine, TermResult } from '#contracts/terms';
import { LocalDateField, MomentField, NestedField, TextField } from '../http/fields.js';

export class TermExplanationLineResponse implements TermExplanationLine {
  @LocalDateField({ label: 'de dag' })
  date!: string;

  @TextField({ label: 'de regel', max: 60, example: 'holiday' })
  rule!: string;

  @TextField({ label: 'de uitleg', max: 1000, example: 'vrijdag 25 december: eerste kerstdag, telt niet mee' })
  text!: string;
}

export class TermCalculationResponse implements TermResult {
  @LocalDateField({ label: 'de laatste dag' })
  due!: string;

  @MomentField({ label: 'het eerste moment waarop de termijn voorbij is' })
  dueAt!: string;

  @NestedField(() => TermExplanationLineResponse, { label: 'de uitleg', array: true, max: 10_000 })
  explanation!: TermExplanationLineResponse[];
}
