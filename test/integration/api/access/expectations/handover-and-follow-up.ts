import { dossier, type Doors } from './door.js';

const CARERS = ['coordinator', 'casusinbrenger', 'regievoerder'] as const;
const BOTH_SIDES = ['coordinator', 'regievoerder', 'provider'] as const;

export const HANDOVER_AND_FOLLOW_UP: Doors = {
  'get /v1/cases/{caseId}/handovers': dossier([...CARERS, 'provider']),
  'post /v1/cases/{caseId}/handovers': dossier(['coordinator', 'regievoerder'], {
    body: ({ elementId, receiverId }) => ({ elementId, receiverUserId: receiverId }),
  }),
  'get /v1/cases/{caseId}/handovers/{handoverId}/agreements': dossier([...CARERS, 'provider']),
  'post /v1/cases/{caseId}/handovers/{handoverId}/agreements': dossier(BOTH_SIDES),
  'post /v1/cases/{caseId}/handovers/{handoverId}/conversations': dossier(BOTH_SIDES),
  'post /v1/cases/{caseId}/handovers/{handoverId}/answers': dossier(['provider']),
  'post /v1/cases/{caseId}/handovers/{handoverId}/calls': dossier(CARERS),
  'post /v1/cases/{caseId}/handovers/{handoverId}/confirmations': dossier([...CARERS, 'provider']),
  'post /v1/cases/{caseId}/handovers/{handoverId}/returns': dossier(['provider']),
  'get /v1/cases/{caseId}/check-ins': dossier(CARERS),
  'post /v1/cases/{caseId}/check-ins/{checkInId}/results': dossier(['coordinator', 'regievoerder']),
  'get /v1/cases/{caseId}/relapses': dossier(CARERS),
  'post /v1/cases/{caseId}/relapses': dossier([...CARERS, 'provider']),
};
