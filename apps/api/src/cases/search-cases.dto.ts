import { CONDITIONS, PHASES, type Condition, type Phase } from '#contracts/codes';
import { CodeField, IdField, TextField } from '../http/fields.js';

/** What to look for; everything that is filled in must fit. */
export class SearchCasesDto {
  @TextField({ label: 'een woord uit de vraag, of de voornaam', max: 100, optional: true, example: 'Noor' })
  text?: string | null;

  @CodeField(PHASES, { label: 'de fase', optional: true })
  phase?: Phase | null;

  @CodeField(CONDITIONS, { label: 'wat er bijzonder aan is', optional: true })
  condition?: Condition | null;

  @IdField({ label: 'de gemeente', optional: true })
  gemeenteId?: string | null;

  @TextField({ label: 'het kenmerk, of het begin ervan', max: 40, optional: true, example: 'ME-2026-0142' })
  reference?: string | null;
}
