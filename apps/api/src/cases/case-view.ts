import type { CaseEntity } from '#persistence/cases/case.entity';
import type { ConsentEntity } from '#persistence/consents/consent.entity';
import type { IntakeEntity } from '#persistence/intakes/intake.entity';
import type { VisibleCase } from '../case-records/case-visibility.js';
import { ageBand } from './age-band.js';
import type { CaseDetailResponse } from './case-detail.response.js';
import type { CaseResponse } from './case.response.js';
import type { IntakeResponse } from './intake.response.js';

/** A case in a list. */
export const caseSummary = (row: CaseEntity): CaseResponse => ({
  id: row.id,
  reference: row.reference,
  track: row.track,
  phase: row.phase,
  condition: row.condition,
  urgent: row.urgent,
  anonymous: row.anonymous,
  submittedAt: row.submittedAt,
  gemeenteId: row.gemeenteId,
  waitingForRole: row.waitingForRole,
  waitingForUserId: row.waitingForUserId,
  waitingSince: row.waitingSince,
  nextDueAt: row.nextDueAt,
  closedAt: row.closedAt,
  outcome: row.outcome,
});

export interface CaseParts {
  intake: IntakeEntity;
  consents: ConsentEntity[];
  today: string;
}

/** One case, as much as its reader sees: whole, or without anything that says who the child is. */
export function caseDetail(visible: VisibleCase, { intake, consents, today }: CaseParts): CaseDetailResponse {
  const { case: row, view } = visible;
  const common = {
    ...caseSummary(row),
    view,
    ageBand: intake.childBirthDate ? ageBand(intake.childBirthDate, today) : null,
    problemDomains: row.problemDomains,
  };
  if (view === 'asked') return { ...common, ...(visible.invitedExpert ? { question: intake.question } : {}) };
  const { casusinbrengerId, coordinatorId, regievoerderId, learned } = row;
  return { ...common, casusinbrengerId, coordinatorId, regievoerderId, learned, intake: withoutCase(intake), consents };
}

const withoutCase = ({ caseId: _caseId, ...personal }: IntakeEntity): IntakeResponse => personal;
