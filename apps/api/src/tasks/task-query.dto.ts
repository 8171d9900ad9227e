import { CodeField, IdField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

const SCOPES = ['mine', 'team', 'colleagues'] as const;

export class TaskQuery extends PageQuery {
  @CodeField(SCOPES, {
    label:
      'welke taken: mine (van mij en van wie ik vervang), team (nog van niemand in mijn team) of colleagues ' +
      '(van alle collega’s in de regio; voor coördinator en beheerder); weggelaten: mine en team samen',
    optional: true,
  })
  scope?: (typeof SCOPES)[number] | null;

  @IdField({ label: 'een collega: alleen diens taken (bij colleagues)', optional: true })
  ownerId?: string | null;
}
