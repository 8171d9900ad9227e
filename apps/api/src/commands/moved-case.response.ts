import { PHASES, type Phase } from '#contracts/codes';
import { CodeField } from '../http/fields.js';

/** What the answer of a command tells besides the record that it is about. */
export class MovedCaseResponse {
  @CodeField(PHASES, { label: 'de fase waarin de casus nu is', example: 'triage' })
  phase!: Phase;
}
