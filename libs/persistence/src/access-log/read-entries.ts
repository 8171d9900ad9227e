import type { SignedEntry } from '#contracts/access-log';

const COLUMNS: Record<keyof SignedEntry, string> = {
  id: 'id',
  regionId: 'region_id',
  at: 'at',
  userId: 'user_id',
  role: 'role',
  onBehalfOf: 'on_behalf_of',
  action: 'action',
  activity: 'activity',
  caseIds: 'case_ids',
  subjects: 'subjects',
  fields: 'fields',
  purpose: 'purpose',
  ground: 'ground',
  route: 'route',
  outcome: 'outcome',
  traceId: 'trace_id',
  spanId: 'span_id',
  keyId: 'key_id',
  mac: 'mac',
};

/** The columns of an entry, of the table "entry", under the names of its properties. */
export const ENTRY_COLUMNS = Object.entries(COLUMNS)
  .map(([property, column]) => `"entry"."${column}" AS "${property}"`)
  .join(', ');
