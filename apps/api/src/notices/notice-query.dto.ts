import { CodeField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

const CHOICES = ['true', 'false'] as const;

export class NoticeQuery extends PageQuery {
  @CodeField(CHOICES, { label: 'of alleen ongelezen meldingen worden getoond', optional: true })
  unread?: (typeof CHOICES)[number] | null;
}
