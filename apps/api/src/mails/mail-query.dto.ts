import { MAIL_STATES, type MailState } from '#persistence/mails/mails.repository';
import { CodeField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

export class MailQuery extends PageQuery {
  @CodeField(MAIL_STATES, { label: 'de stand', optional: true })
  state?: MailState | null;
}
