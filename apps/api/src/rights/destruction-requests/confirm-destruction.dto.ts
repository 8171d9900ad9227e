import { DESTRUCTION_OBJECTIONS, type DestructionObjection } from '#contracts/rights';
import { CodeField } from '../../http/fields.js';

export class ConfirmDestructionDto {
  @CodeField(DESTRUCTION_OBJECTIONS, { label: 'wat er niet klopt; leeg als het besluit klopt', optional: true })
  objection?: DestructionObjection | null;
}
