import { dossier, type Doors } from './door.js';

const CARERS = ['coordinator', 'casusinbrenger', 'regievoerder'] as const;

export const FUNDING_AND_WAITING: Doors = {
  'get /v1/cases/{caseId}/funding-requests': dossier([...CARERS, 'mandateHolder']),
  'get /v1/cases/{caseId}/funding-requests/{fundingRequestId}/decisions': dossier([...CARERS, 'mandateHolder']),
  'post /v1/cases/{caseId}/funding-requests/{fundingRequestId}/decisions': dossier(['mandateHolder']),
  'post /v1/cases/{caseId}/funding-requests/{fundingRequestId}/provisional-commitments': dossier(['mandateHolder']),
  'post /v1/cases/{caseId}/funding-requests/{fundingRequestId}/supplements': dossier(['coordinator', 'casusinbrenger']),
  'get /v1/cases/{caseId}/waits': dossier([...CARERS, 'provider']),
  'get /v1/cases/{caseId}/waits/{waitId}/check-ins': dossier(CARERS),
  'post /v1/cases/{caseId}/waits/{waitId}/check-ins': dossier(['coordinator', 'regievoerder']),
  'post /v1/cases/{caseId}/waits/{waitId}/expected-starts': dossier(['coordinator', 'provider', 'regievoerder']),
  'post /v1/cases/{caseId}/waits/{waitId}/starts': dossier(['coordinator', 'provider', 'regievoerder'], {
    body: ({ providerId }) => ({ providerId, startDate: '2039-12-30' }),
  }),
  'get /v1/cases/{caseId}/bridgings': dossier(CARERS),
  'post /v1/cases/{caseId}/bridgings': dossier(['coordinator', 'regievoerder'], {
    body: ({ waitId, regievoerderId }) => ({
      ...{ waitId, responsibleUserId: regievoerderId, contactEveryDays: 7, endDate: '2027-01-29' },
      ...{ safetyPlan: 'Bel oma.', alarmWhen: 'Zij slaapt niet.' },
    }),
  }),
};
