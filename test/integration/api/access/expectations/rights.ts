import { dossier, nothingThere, ofRegion, anywhere, type Doors } from './door.js';

const CARERS = ['coordinator', 'casusinbrenger', 'regievoerder'] as const;
const COORDINATOR = ['coordinator'] as const;
const KEEPERS = ['coordinator', 'auditor'] as const;
const CASE = '/v1/cases/{caseId}';
const EMERGENCY = ['coordinator', 'regievoerder', 'casusinbrenger', 'expert', 'provider', 'mandateHolder'] as const;

export const RIGHTS: Doors = {
  [`get ${CASE}/emergency-accesses`]: ofRegion(KEEPERS),
  [`post ${CASE}/emergency-accesses`]: ofRegion(EMERGENCY),
  [`post ${CASE}/emergency-accesses/{emergencyAccessId}/ends`]: nothingThere(EMERGENCY, {
    // Of whom only something is asked never looks at the whole, not to end that either.
    ...{ own: ['mandateHolder'], mayNot: ['mandateHolder'] },
  }),
  [`get ${CASE}/corrections`]: dossier([...CARERS, 'expert']),
  [`post ${CASE}/corrections`]: dossier(CARERS),
  [`post ${CASE}/corrections/{correctionId}/decisions`]: nothingThere(COORDINATOR),
  [`get ${CASE}/restrictions`]: dossier(COORDINATOR),
  [`post ${CASE}/restrictions`]: dossier(COORDINATOR),
  [`post ${CASE}/restrictions/{restrictionId}/lifts`]: nothingThere(COORDINATOR),
  [`get ${CASE}/destruction-requests`]: dossier([...CARERS, 'auditor'], { other: KEEPERS, otherGemeente: KEEPERS }),
  [`post ${CASE}/destruction-requests`]: dossier(CARERS),
  [`post ${CASE}/destruction-requests/{destructionRequestId}/decisions`]: nothingThere(COORDINATOR),
  [`post ${CASE}/destruction-requests/{destructionRequestId}/confirmations`]: nothingThere(['auditor']),
  [`post ${CASE}/exports`]: dossier(COORDINATOR),
  [`get ${CASE}/legal-holds`]: dossier(COORDINATOR),
  [`post ${CASE}/legal-holds`]: dossier(COORDINATOR),
  [`post ${CASE}/legal-holds/{legalHoldId}/lifts`]: nothingThere(COORDINATOR),
  [`get ${CASE}/retention`]: ofRegion(KEEPERS),
  'get /v1/retentions': anywhere(KEEPERS),
};
