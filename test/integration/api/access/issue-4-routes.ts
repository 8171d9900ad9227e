import { ROLES, type Role } from '#contracts/codes';

/** What a role meets at a route, with somebody of the region that everything belongs to. */
export interface Door {
  method: 'get' | 'post';
  /** As in the API's description. */
  path: string;
  /** Whom the route lets in; all others get 403. */
  roles: readonly Role[];
  /** Whom it shows this record, of which they are no part; the others get 404. Left out: there is no record. */
  sees?: readonly Role[];
  /** Who sees the record but may not do this with it: 403. */
  mayNot?: readonly Role[];
  body?: object;
}

const WORKERS: readonly Role[] = ROLES.filter((role) => role !== 'auditor');
const READERS: readonly Role[] = WORKERS.filter((role) => role !== 'regionAdmin');
const RUN_REGION: readonly Role[] = ['coordinator', 'regionAdmin'];
const ADMIN: readonly Role[] = ['regionAdmin'];
const COORDINATOR: readonly Role[] = ['coordinator'];
const PAUSERS: readonly Role[] = ['coordinator', 'regievoerder'];
/** An id that nobody has: what is refused by it was let in. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const reason = 'Een proef.';

/** Every route of issue 4, and who comes in. */
export const DOORS: readonly Door[] = [
  { method: 'get', path: '/v1/absences', roles: ROLES },
  { method: 'post', path: '/v1/absences', roles: ROLES, body: { substituteUserId: NOBODY } },
  { method: 'post', path: '/v1/absences/{absenceId}/cancellations', roles: ROLES, sees: RUN_REGION },
  { method: 'get', path: '/v1/bulk-runs', roles: RUN_REGION },
  { method: 'get', path: '/v1/bulk-runs/{bulkRunId}', roles: RUN_REGION, sees: RUN_REGION },
  { method: 'get', path: '/v1/bulk-runs/{bulkRunId}/items', roles: RUN_REGION, sees: RUN_REGION },
  {
    method: 'post',
    path: '/v1/bulk-runs/{bulkRunId}/stops',
    roles: RUN_REGION,
    sees: RUN_REGION,
    mayNot: COORDINATOR,
  },
  {
    method: 'post',
    path: '/v1/bulk-runs/{bulkRunId}/resumptions',
    roles: RUN_REGION,
    sees: RUN_REGION,
    mayNot: COORDINATOR,
  },
  { method: 'get', path: '/v1/calendar-years', roles: ROLES },
  { method: 'post', path: '/v1/calendar-years', roles: ADMIN },
  { method: 'get', path: '/v1/cases/{caseId}/clocks', roles: READERS, sees: COORDINATOR },
  {
    method: 'post',
    path: '/v1/cases/{caseId}/pause-previews',
    roles: PAUSERS,
    sees: COORDINATOR,
    body: { until: '2039-12-30' },
  },
  {
    method: 'get',
    path: '/v1/cases/{caseId}/pauses',
    roles: ['casusinbrenger', ...PAUSERS],
    sees: COORDINATOR,
  },
  { method: 'post', path: '/v1/cases/{caseId}/pauses', roles: PAUSERS, sees: COORDINATOR, body: { reason } },
  {
    method: 'post',
    path: '/v1/cases/{caseId}/pauses/{pauseId}/resumptions',
    roles: PAUSERS,
    sees: COORDINATOR,
  },
  { method: 'get', path: '/v1/departures', roles: ADMIN },
  { method: 'post', path: '/v1/departures', roles: ADMIN },
  { method: 'post', path: '/v1/departures/{departureId}/cancellations', roles: ADMIN, sees: ADMIN },
  { method: 'get', path: '/v1/mail-counts', roles: ADMIN },
  { method: 'get', path: '/v1/mails', roles: ADMIN },
  { method: 'get', path: '/v1/mandates', roles: [...RUN_REGION, 'mandateHolder'] },
  {
    method: 'post',
    path: '/v1/mandates/{mandateId}/substitutes',
    roles: ADMIN,
    sees: ADMIN,
    body: { substituteUserIds: [], reason },
  },
  { method: 'get', path: '/v1/notices', roles: ROLES },
  { method: 'post', path: '/v1/notices/readings', roles: ROLES },
  { method: 'post', path: '/v1/notices/{noticeId}/readings', roles: ROLES, sees: [] },
  { method: 'get', path: '/v1/policies', roles: RUN_REGION },
  { method: 'get', path: '/v1/policies/{version}', roles: RUN_REGION, sees: RUN_REGION },
  { method: 'post', path: '/v1/policies', roles: ADMIN, body: { body: {}, reason } },
  { method: 'post', path: '/v1/policies/{version}/previews', roles: ADMIN, sees: ADMIN },
  {
    method: 'post',
    path: '/v1/policies/{version}/activations',
    roles: ADMIN,
    sees: ADMIN,
    body: { scope: 'runningCasesToo', basedOn: 1, reason },
  },
  { method: 'get', path: '/v1/standing-substitutes', roles: ROLES },
  { method: 'post', path: '/v1/standing-substitutes', roles: ROLES, body: { substituteUserId: NOBODY } },
  { method: 'get', path: '/v1/task-counts', roles: WORKERS },
  { method: 'post', path: '/v1/task-distributions', roles: RUN_REGION },
  { method: 'post', path: '/v1/task-reassignments', roles: RUN_REGION },
  { method: 'get', path: '/v1/tasks', roles: WORKERS },
  { method: 'post', path: '/v1/tasks/{taskId}/claims', roles: WORKERS, sees: RUN_REGION },
  {
    method: 'post',
    path: '/v1/tasks/{taskId}/completions',
    roles: WORKERS,
    sees: RUN_REGION,
    body: { note: 'Gedaan.' },
  },
  { method: 'post', path: '/v1/tasks/{taskId}/hand-overs', roles: WORKERS, sees: RUN_REGION, body: { userId: NOBODY } },
  { method: 'post', path: '/v1/tasks/{taskId}/releases', roles: WORKERS, sees: RUN_REGION },
];
