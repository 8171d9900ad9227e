import type { CaseRecord } from '#contracts/cases';
import type { RegionPolicy } from '#contracts/policies';
import { casusinbrengerPart } from '#domain/participation/casusinbrenger-part';
import type { IntakeSubmission } from '#persistence/intakes/intake-submission';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { isAnonymous } from './intake-rules.js';
import type { SubmitCaseDto } from './submit-case.dto.js';

export interface IntakeCircumstances {
  by: SignedInUser;
  policy: RegionPolicy;
  coordinatorId: string;
  at: string;
  newId(): string;
}

/** All that a valid aanmelding writes, under new ids. */
export function newIntake(dto: SubmitCaseDto, circumstances: IntakeCircumstances): Omit<IntakeSubmission, 'command'> {
  const record = newCase(dto, circumstances);
  const { by, at, newId } = circumstances;
  return {
    case: record,
    intake: intakeOf(dto),
    bsn: dto.child?.bsn ?? null,
    consents: (dto.consents ?? []).map(({ kind, status, givenBy, how, weighing }) => ({
      id: newId(),
      caseId: record.id,
      kind,
      status,
      givenBy,
      recordedBy: by.id,
      recordedAt: at,
      how,
      weighing: weighing ?? null,
    })),
    participant: casusinbrengerPart(record),
  };
}

/** From the first moment on somebody is responsible. */
function newCase(dto: SubmitCaseDto, { by, policy, coordinatorId, at, newId }: IntakeCircumstances): CaseRecord {
  return {
    id: newId(),
    regionId: by.regionId,
    track: dto.track,
    anonymous: isAnonymous(dto),
    urgent: dto.urgent ?? false,
    phase: 'submitted',
    condition: null,
    casusinbrengerId: by.id,
    coordinatorId,
    regievoerderId: dto.regievoerderId ?? null,
    gemeenteId: dto.gemeenteId ?? null,
    problemDomains: dto.problemDomains ?? [],
    involvedOrganisationIds: dto.involvedOrganisationIds ?? [],
    policyVersion: policy.version,
    submittedAt: at,
    closedAt: null,
    outcome: null,
    keepUntil: null,
    waitingForRole: 'coordinator',
    waitingForUserId: coordinatorId,
    waitingSince: at,
    nextDueAt: null,
    mainTaskId: null,
  };
}

function intakeOf(dto: SubmitCaseDto): IntakeSubmission['intake'] {
  return {
    childFirstName: dto.child?.firstName ?? null,
    childBirthDate: dto.child?.birthDate ?? null,
    question: dto.question,
    desiredBreakthrough: dto.desiredBreakthrough ?? null,
    stuckReasons: dto.stuckReasons,
    tried: (dto.tried ?? []).map(({ what, from, until, whyStopped }) => ({
      what,
      from: from ?? null,
      until: until ?? null,
      whyStopped,
    })),
    refusals: dto.refusals ?? [],
    childWords: dto.childWords ?? null,
    parentsWords: dto.parentsWords ?? [],
    analysis: dto.analysis ?? null,
    safety: dto.safety ?? null,
    legalMeasures: dto.legalMeasures ?? [],
    authority: dto.authority ?? null,
    school: dto.school ?? null,
    whatWorks: dto.whatWorks ?? null,
    urgencyReason: dto.urgencyReason ?? null,
    involved: (dto.involved ?? []).map(({ name, role, since }) => ({ name, role, since: since ?? null })),
  };
}
