import { anywhere, dossier, EVERYBODY, ofRegion, RUN_REGION, type Door, type Doors } from './door.js';

const NOT_AUDITOR = EVERYBODY.filter((role) => role !== 'auditor');
const AFTER_CLOSING = ['coordinator', 'casusinbrenger', 'regievoerder', 'regionAdmin'] as const;

/** A task of the dossier: also the administrator of the region divides it. */
const task = (body?: Door['body']): Door =>
  dossier(EVERYBODY, {
    own: NOT_AUDITOR,
    other: RUN_REGION,
    otherGemeente: RUN_REGION,
    closed: AFTER_CLOSING,
    ...(body && { body }),
  });

export const WORK: Doors = {
  'get /v1/tasks': anywhere(EVERYBODY),
  'get /v1/task-counts': anywhere(EVERYBODY),
  'post /v1/tasks/{taskId}/claims': task(),
  'post /v1/tasks/{taskId}/releases': task(),
  'post /v1/tasks/{taskId}/hand-overs': task(),
  'post /v1/tasks/{taskId}/completions': task(),
  'post /v1/task-reassignments': anywhere(RUN_REGION, { body: () => ({}) }),
  'post /v1/task-distributions': anywhere(RUN_REGION, { body: () => ({}) }),
  'get /v1/notices': anywhere(EVERYBODY),
  'get /v1/notices/stream': anywhere(EVERYBODY),
  'post /v1/notices/readings': anywhere(EVERYBODY),
  // The notice is the casusinbrenger's of the open dossier, and nobody else reads it.
  'post /v1/notices/{noticeId}/readings': ofRegion(EVERYBODY, {
    ...{ own: ['casusinbrenger'], other: [], otherGemeente: [], closed: [] },
  }),
  'get /v1/absences': anywhere(EVERYBODY),
  'post /v1/absences': anywhere(EVERYBODY, { body: () => ({}) }),
  // The absence is the casusinbrenger's of the open dossier.
  'post /v1/absences/{absenceId}/cancellations': ofRegion(EVERYBODY, {
    own: ['casusinbrenger', ...RUN_REGION],
    ...{ other: RUN_REGION, otherGemeente: RUN_REGION, closed: RUN_REGION },
  }),
  'get /v1/standing-substitutes': anywhere(EVERYBODY),
  'post /v1/standing-substitutes': anywhere(EVERYBODY),
  'post /v1/substitute-searches': anywhere(EVERYBODY),
};
