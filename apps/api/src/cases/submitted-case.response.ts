import { PHASES, TRACKS, type Phase, type Track } from '#contracts/codes';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

/** The receipt of an aanmelding. */
export class SubmittedCaseResponse {
  @IdField({ label: 'het kenmerk (uuid) van de casus' })
  id!: string;

  @TextField({ label: 'het kenmerk zoals mensen het noemen', max: 40, example: 'ME-2026-0142' })
  reference!: string;

  @CodeField(TRACKS, { label: 'advies (consult) of casus (case)', example: 'case' })
  track!: Track;

  @CodeField(PHASES, { label: 'de fase' })
  phase!: Phase;

  @MomentField({ label: 'het moment van aanmelden' })
  submittedAt!: string;
}
