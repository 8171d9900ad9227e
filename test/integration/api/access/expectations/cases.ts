import { anywhere, dossier, READERS, type Doors } from './door.js';

export const CASES: Doors = {
  'post /v1/cases': anywhere(['casusinbrenger', 'coordinator']),
  'get /v1/cases': anywhere(READERS),
  'get /v1/cases/{caseId}': dossier(READERS),
  'get /v1/cases/{caseId}/timeline': dossier(READERS),
  'get /v1/cases/{caseId}/explanation': dossier(READERS),
  'post /v1/case-searches': anywhere(READERS),
  'get /v1/cases/{caseId}/clocks': dossier(READERS),
  'post /v1/cases/{caseId}/pause-previews': dossier(['coordinator', 'regievoerder'], {
    body: () => ({ until: '2039-12-30' }),
  }),
  'get /v1/cases/{caseId}/pauses': dossier(['coordinator', 'casusinbrenger', 'regievoerder']),
  // The whole case is the coordinator's; a regievoerder lets one clock stand still.
  'post /v1/cases/{caseId}/pauses': dossier(['coordinator', 'regievoerder'], { mayNot: ['regievoerder'] }),
  'post /v1/cases/{caseId}/pauses/{pauseId}/resumptions': dossier(['coordinator', 'regievoerder'], {
    mayNot: ['regievoerder'],
  }),
  'get /v1/cases/{caseId}/consents': dossier(['coordinator', 'casusinbrenger', 'regievoerder']),
  'post /v1/cases/{caseId}/consents': dossier(['coordinator', 'casusinbrenger', 'regievoerder']),
  'get /v1/cases/{caseId}/consent-requirements': dossier(['coordinator', 'casusinbrenger', 'regievoerder']),
  'post /v1/cases/{caseId}/bsns': dossier(['coordinator', 'casusinbrenger', 'regievoerder']),
  // Once the case is closed, who keeps the dossier may still need it, and nobody else.
  'post /v1/cases/{caseId}/bsn-disclosures': dossier(['coordinator', 'casusinbrenger', 'regievoerder'], {
    closed: ['coordinator'],
  }),
  'get /v1/cases/{caseId}/safety-alarms': dossier(['coordinator', 'casusinbrenger', 'regievoerder']),
  'post /v1/cases/{caseId}/safety-alarms': dossier([
    ...(['coordinator', 'casusinbrenger', 'expert', 'provider', 'regievoerder'] as const),
  ]),
  'post /v1/cases/{caseId}/closures': dossier(['coordinator']),
  'post /v1/cases/{caseId}/withdrawals': dossier(['coordinator', 'casusinbrenger']),
  // The administrator of the region divides the work of cases without seeing them.
  'post /v1/cases/{caseId}/reassignments': dossier(['coordinator', 'regionAdmin'], {
    other: ['coordinator', 'regionAdmin'],
    otherGemeente: ['coordinator', 'regionAdmin'],
    body: ({ regievoerderId }) => ({ duty: 'regievoerder', userId: regievoerderId, reason: 'Ziek.' }),
  }),
};
