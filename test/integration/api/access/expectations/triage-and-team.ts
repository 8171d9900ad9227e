import { dossier, nothingThere, type Doors } from './door.js';

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
  'get /v1/cases/{caseId}/team-proposals/{proposalId}/reasons': dossier(['coordinator']),
  'get /v1/cases/{caseId}/team-proposals/{proposalId}/run': dossier(['coordinator']),
  'post /v1/cases/{caseId}/team-proposals/{proposalId}/why-nots': dossier(['coordinator']),
  'post /v1/cases/{caseId}/team-proposals/{proposalId}/what-ifs': dossier(['coordinator'], {
    body: () => ({ change: 'moreSeats', domain: 'lvb' }),
  }),
  'get /v1/cases/{caseId}/team-requirements': dossier(['coordinator']),
  'get /v1/cases/{caseId}/invitations': dossier(['coordinator', 'expert']),
  'post /v1/cases/{caseId}/invitations': dossier(['coordinator']),
  'post /v1/cases/{caseId}/invitations/{invitationId}/answers': dossier(['expert']),
  'get /v1/cases/{caseId}/invitations/{invitationId}/interest-questions': dossier(['expert']),
  'post /v1/cases/{caseId}/invitations/{invitationId}/conflicts': dossier(['coordinator', 'expert']),
  'post /v1/cases/{caseId}/invitations/{invitationId}/replacements': dossier(['coordinator']),
  'post /v1/cases/{caseId}/involved-organisations': dossier(['coordinator'], {
    body: () => ({ organisationIds: [], reason: 'Zij doen niet mee.' }),
  }),
  'get /v1/cases/{caseId}/expert-hours': dossier(['coordinator', 'expert']),
  'post /v1/cases/{caseId}/expert-hours': dossier(['coordinator', 'expert'], {
    body: () => ({ kind: 'session', day: '2026-11-20', minutes: 90 }),
  }),
  // Of the fixture nobody recorded hours.
  'post /v1/cases/{caseId}/expert-hours/{expertHoursId}/withdrawals': nothingThere(['coordinator', 'expert'], {
    closed: ['coordinator'],
  }),
  'post /v1/cases/{caseId}/widenings': dossier(['coordinator']),
};
