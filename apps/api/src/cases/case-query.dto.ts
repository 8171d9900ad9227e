import { CONDITIONS, PHASES, type Condition, type Phase } from '#contracts/codes';
import { CodeField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

export class CaseQuery extends PageQuery {
  @CodeField(PHASES, { label: 'de fase', optional: true })
  phase?: Phase | null;

  @CodeField(CONDITIONS, { label: 'wat er bijzonder aan is', optional: true })
  condition?: Condition | null;
}
