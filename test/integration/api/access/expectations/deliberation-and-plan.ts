import { dossier, type Doors } from './door.js';

export const DELIBERATION_AND_PLAN: Doors = {
  'get /v1/cases/{caseId}/sessions': dossier(['coordinator', 'casusinbrenger', 'expert', 'regievoerder']),
  'post /v1/cases/{caseId}/sessions': dossier(['coordinator']),
  'post /v1/cases/{caseId}/sessions/{sessionId}/moves': dossier(['coordinator'], {
    body: () => ({ plannedAt: '2099-11-27T14:00:00+01:00', place: 'Kamer 1', reason: 'Ziek.' }),
  }),
  'post /v1/cases/{caseId}/sessions/{sessionId}/attendances': dossier(['coordinator']),
  'get /v1/cases/{caseId}/sessions/{sessionId}/learning-rounds': dossier(['coordinator', 'expert']),
  // An expert records only what they asked themselves.
  'post /v1/cases/{caseId}/sessions/{sessionId}/learning-rounds': dossier(['coordinator', 'expert'], {
    mayNot: ['expert'],
    body: () => ({ askedBy: NOBODY, questions: [{ question: 'Wat als?', answer: 'Dan.' }] }),
  }),
  'get /v1/cases/{caseId}/analysis-requests': dossier(['coordinator', 'casusinbrenger', 'expert', 'provider']),
  'post /v1/cases/{caseId}/analysis-requests': dossier(['coordinator']),
  'post /v1/cases/{caseId}/analysis-requests/{analysisRequestId}/deliveries': dossier([
    ...(['coordinator', 'casusinbrenger', 'expert', 'provider'] as const),
  ]),
  'get /v1/cases/{caseId}/advices': dossier(['coordinator', 'casusinbrenger', 'expert', 'regievoerder']),
  'post /v1/cases/{caseId}/advices': dossier(['coordinator'], {
    body: ({ sessionId, payerId }) => ({ sessionId, advice: 'Samen.', elements: [elementPaidBy(payerId!)] }),
  }),
  'get /v1/cases/{caseId}/support-elements': dossier([
    ...(['coordinator', 'casusinbrenger', 'expert', 'mandateHolder', 'provider', 'regievoerder'] as const),
  ]),
  'get /v1/cases/{caseId}/support-elements/{elementId}/adjustments': dossier([
    ...(['coordinator', 'casusinbrenger', 'regievoerder', 'provider'] as const),
  ]),
  'post /v1/cases/{caseId}/support-elements/{elementId}/adjustments': dossier([
    ...(['coordinator', 'regievoerder', 'provider'] as const),
  ]),
  'post /v1/cases/{caseId}/support-elements/{elementId}/confirmations': dossier(['coordinator'], {
    body: () => ({ choice: 'firstBest', costCents: 100_000 }),
  }),
  'post /v1/cases/{caseId}/support-elements/{elementId}/drops': dossier(['coordinator']),
  'post /v1/cases/{caseId}/support-elements/{elementId}/outcomes': dossier([
    ...(['coordinator', 'regievoerder', 'provider'] as const),
  ]),
};

const NOBODY = '00000000-0000-4000-8000-000000000000';

const elementPaidBy = (payerId: string) => ({
  ...{ kind: 'stay', beneficiary: 'child', law: 'jeugdwet', legalRoute: 'beschikking', payerId, choice: 'firstBest' },
  ...{ intensity: { amount: 2, unit: 'days', per: 'week' }, costCents: 100_000, what: 'Logeren', goal: 'Rust' },
});
