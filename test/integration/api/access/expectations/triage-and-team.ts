import { dossier, type Doors } from './door.js';

export const TRIAGE_AND_TEAM: Doors = {
  'get /v1/cases/{caseId}/triage-decisions': dossier(['coordinator', 'casusinbrenger']),
  'post /v1/cases/{caseId}/triage-decisions': dossier(['coordinator']),
  'get /v1/cases/{caseId}/supplements': dossier(['coordinator', 'casusinbrenger']),
  'post /v1/cases/{caseId}/supplements': dossier(['coordinator', 'casusinbrenger']),
  'post /v1/cases/{caseId}/supplements/{supplementId}/extensions': dossier(['coordinator']),
  'get /v1/cases/{caseId}/objections': dossier(['coordinator', 'casusinbrenger']),
  'post /v1/cases/{caseId}/objections': dossier(['casusinbrenger']),
  'post /v1/cases/{caseId}/objections/{objectionId}/decisions': dossier(['coordinator']),
  'get /v1/cases/{caseId}/team-proposals': dossier(['coordinator']),
  'post /v1/cases/{caseId}/team-proposals': dossier(['coordinator']),
  'post /v1/cases/{caseId}/team-proposals/{proposalId}/confirmations': dossier(['coordinator']),
  'get /v1/cases/{caseId}/invitations': dossier(['coordinator', 'expert']),
  'post /v1/cases/{caseId}/invitations': dossier(['coordinator']),
  'post /v1/cases/{caseId}/invitations/{invitationId}/answers': dossier(['expert']),
  'post /v1/cases/{caseId}/invitations/{invitationId}/replacements': dossier(['coordinator']),
  'post /v1/cases/{caseId}/widenings': dossier(['coordinator']),
};
