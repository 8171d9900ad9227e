import { ACCESS_ACTIONS, type AccessAction } from '#contracts/access-log';
import { CodeField, IdField, MomentField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

export class AccessLogEntryQuery extends PageQuery {
  @IdField({ label: 'de zaak', optional: true })
  caseId?: string | null;

  @IdField({ label: 'wie het deed', optional: true })
  userId?: string | null;

  @CodeField(ACCESS_ACTIONS, { label: 'wat er gebeurde', optional: true })
  action?: AccessAction | null;

  @MomentField({ label: 'vanaf wanneer', optional: true })
  from?: string | null;

  @MomentField({ label: 'tot wanneer', optional: true })
  to?: string | null;
}
