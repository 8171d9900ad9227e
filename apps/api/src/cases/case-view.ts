import { type KnownName, pseudonymise } from '#domain/access/pseudonymise';
import type { CaseEntity } from '#persistence/cases/case.entity';
import type { ConsentEntity } from '#persistence/consents/consent.entity';
import type { Intake } from '#persistence/intakes/intake';
import type { VisibleCase } from '../case-records/case-visibility.js';
import { ageBand, type AgeBand } from './age-band.js';
import type { CaseDetailResponse } from './case-detail.response.js';
import type { CaseResponse } from './case.response.js';

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
  intake: Intake;
  consents: ConsentEntity[];
  today: string;
  /** What an invited expert does not read. */
  names: readonly KnownName[];
}

/** One case, as much as its reader sees: whole, or without anything that says who the child is. */
export function caseDetail(visible: VisibleCase, parts: CaseParts): CaseDetailResponse {
  const { case: row, view } = visible;
  const common = { ...caseSummary(row), view };
  if (view === 'asked') return { ...common, ...unnamed(visible, parts) };
  const { casusinbrengerId, coordinatorId, regievoerderId, learned, problemDomains, involvedOrganisationIds } = row;
  const { intake, consents } = parts;
  const people = { casusinbrengerId, coordinatorId, regievoerderId };
  const whole = { problemDomains, involvedOrganisationIds, learned, intake, consents };
  return { ...common, ageBand: bandOf(parts), ...people, ...whole };
}

/** What can be told about a child without saying who it is, as far as the reader needs it. */
function unnamed({ case: row, about }: VisibleCase, parts: CaseParts) {
  const { intake, names } = parts;
  return {
    ageBand: about.profile ? bandOf(parts) : null,
    problemDomains: about.profile ? row.problemDomains : [],
    ...(about.question && { question: pseudonymise(intake.question, names) }),
  };
}

const bandOf = ({ intake: { childBirthDate }, today }: CaseParts): AgeBand | null =>
  childBirthDate ? ageBand(childBirthDate, today) : null;
