import { CodeField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

const SCOPES = ['mine', 'team'] as const;

export class TaskQuery extends PageQuery {
  @CodeField(SCOPES, {
    label: 'welke taken: mine (van mij) of team (van mijn team); weggelaten: allebei',
    optional: true,
  })
  scope?: (typeof SCOPES)[number] | null;
}
