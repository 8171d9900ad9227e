import { ADMIN, anywhere, EVERYBODY, nothingThere, ofRegion, RUN_REGION, type Doors } from './door.js';

export const REGION: Doors = {
  'get /v1/bulk-runs': anywhere(RUN_REGION),
  'get /v1/bulk-runs/{bulkRunId}': ofRegion(RUN_REGION),
  'get /v1/bulk-runs/{bulkRunId}/items': ofRegion(RUN_REGION),
  'post /v1/bulk-runs/{bulkRunId}/stops': ofRegion(RUN_REGION, { mayNot: ['coordinator'] }),
  'post /v1/bulk-runs/{bulkRunId}/resumptions': ofRegion(RUN_REGION, { mayNot: ['coordinator'] }),
  'get /v1/calendar-years': anywhere(EVERYBODY),
  'post /v1/calendar-years': anywhere(ADMIN, { body: () => ({}) }),
  'post /v1/term-calculations': anywhere(EVERYBODY),
  'get /v1/departures': anywhere(ADMIN),
  'post /v1/departures': anywhere(ADMIN, { body: () => ({}) }),
  'post /v1/departures/{departureId}/cancellations': ofRegion(ADMIN),
  'get /v1/experts': anywhere(['coordinator', 'regionAdmin', 'expert']),
  // There is no such expert in the fixture.
  'get /v1/experts/{expertId}': nothingThere(['coordinator', 'regionAdmin', 'expert']),
  'get /v1/gemeenten': anywhere(EVERYBODY),
  'get /v1/organisations': anywhere(EVERYBODY),
  'get /v1/tables': anywhere(['coordinator', 'casusinbrenger', 'regievoerder', 'regionAdmin']),
  'get /v1/mails': anywhere(ADMIN),
  'get /v1/mail-counts': anywhere(ADMIN),
  'get /v1/mandates': anywhere(['coordinator', 'mandateHolder', 'regionAdmin']),
  'post /v1/mandates/{mandateId}/substitutes': ofRegion(ADMIN, {
    body: () => ({ substituteUserIds: [], reason: 'Besluit.' }),
  }),
  'get /v1/policies': anywhere(RUN_REGION),
  'post /v1/policies': anywhere(ADMIN, { body: () => ({}) }),
  'get /v1/policies/{version}': ofRegion(RUN_REGION),
  'post /v1/policies/{version}/previews': ofRegion(ADMIN),
  'post /v1/policies/{version}/activations': ofRegion(ADMIN, {
    body: () => ({ scope: 'runningCasesToo', basedOn: 1, reason: 'Ruimer.' }),
  }),
};
