import { anywhere, ADMIN, ofRegion, type Doors } from './door.js';

const AUDITOR = ['auditor'] as const;

export const LOG: Doors = {
  'get /v1/access-log-chains': anywhere(AUDITOR),
  'get /v1/access-log-entries': anywhere(AUDITOR),
  'get /v1/cases/{caseId}/access-overview': ofRegion(['auditor', 'coordinator']),
  'post /v1/codec/decode': anywhere(ADMIN),
};
