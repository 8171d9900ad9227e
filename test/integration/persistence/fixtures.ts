import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Change, Step } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import type { RegionPolicy } from '#contracts/policies';
import type { TaskRecord } from '#contracts/tasks';
import { defaultPolicy } from '#domain/policy/default-policy';
import { domainsOfNewRegion, levelsOfNewRegion } from '#domain/pool/new-region';
import { DomainEntity } from '#persistence/domains/domain.entity';
import { LevelEntity } from '#persistence/domains/level.entity';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import type { IntakeSubmission } from '#persistence/intakes/intake-submission';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { PolicyActivationsRepository } from '#persistence/policies/policy-activations.repository';
import { RegionEntity } from '#persistence/regions/region.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { MASTERS } from '../../support/secrets.js';

export const AT = '2026-11-23T09:15:00.250Z';

/** A region with one organisation, one user and a policy: the least that a case needs. */
export interface Region {
  id: string;
  organisationId: string;
  userId: string;
}

export async function addRegion(dataSource: DataSource, code: string): Promise<Region> {
  const id = randomUUID();
  const network = 'Expertisenetwerk';
  await dataSource.getRepository(RegionEntity).insert({ id, code, name: code, network, activePolicyVersion: null });
  await dataSource.getRepository(DomainEntity).insert(domainsOfNewRegion(id));
  await dataSource.getRepository(LevelEntity).insert(levelsOfNewRegion(id));
  const organisationId = randomUUID();
  await dataSource
    .getRepository(OrganisationEntity)
    .insert({ id: organisationId, regionId: id, kind: 'localTeam', name: 'Wijkteam', size: 'small', cbsCode: null });
  const userId = await addUser(dataSource, id, 'Noor van Dijk');
  const first = { basedOn: null, createdBy: null, createdAt: AT, reason: 'Eerste beleid' };
  await new PoliciesRepository(dataSource).store({ policy: policyOf(id), ...first });
  const active = { activatedBy: null, activatedAt: AT, activationReason: first.reason, rollOut: null };
  await new PolicyActivationsRepository(dataSource).activate({ regionId: id, version: 1, basedOn: null, ...active });
  return { id, organisationId, userId };
}

export async function addUser(dataSource: DataSource, regionId: string, displayName: string): Promise<string> {
  const id = randomUUID();
  await dataSource.getRepository(UserEntity).insert({
    id,
    issuer: 'https://login.example',
    subject: id,
    displayName,
    roles: ['casusinbrenger'],
    regionId,
    organisationId: null,
    disabledAt: null,
  });
  return id;
}

/** The defaults of a new region, in which one person does everything. */
export function policyOf(regionId: string): RegionPolicy {
  const person = '9c5f0d8e-3d1c-4f65-8a3c-6a1c5c1d2e7b';
  return defaultPolicy(regionId, {
    coordinator: person,
    secondCoordinator: person,
    deputyProcessDirector: person,
    regievoerder: person,
    regionAdmin: person,
  });
}

export function submissionOf(region: Region, changes: Partial<CaseRecord> = {}): IntakeSubmission {
  const theCase = caseOf(region, changes);
  return {
    command: { userId: region.userId, idempotencyKey: randomUUID(), bodyHash: 'hash' },
    case: theCase,
    intake: {
      childFirstName: 'Sanne',
      childBirthDate: '2014-03-30',
      question: 'Waar kan zij wonen?',
      desiredBreakthrough: null,
      stuckReasons: ['noPlace'],
      tried: [{ what: 'Crisisgroep', from: '2026-03-01', until: null, whyStopped: 'Loopt nog' }],
      refusals: [],
      childWords: { words: 'Ik wil naar huis.', recordedBy: 'Noor', on: '2026-11-20' },
      parentsWords: [],
      analysis: null,
      safety: null,
      legalMeasures: [],
      authority: null,
      school: { name: 'De Zwaluw', attends: true },
      whatWorks: null,
      urgencyReason: null,
      involved: [],
    },
    bsn: null,
    consents: [
      {
        id: randomUUID(),
        caseId: theCase.id,
        kind: 'request',
        status: 'given',
        givenBy: 'mother',
        recordedBy: region.userId,
        recordedAt: AT,
        how: 'Gesprek thuis',
        weighing: null,
      },
    ],
    participant: {
      id: randomUUID(),
      caseId: theCase.id,
      userId: region.userId,
      role: 'casusinbrenger',
      view: 'full',
      since: theCase.submittedAt,
      until: null,
    },
  };
}

export function caseOf(region: Region, changes: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: randomUUID(),
    regionId: region.id,
    track: 'case',
    anonymous: false,
    urgent: false,
    phase: 'submitted',
    condition: null,
    casusinbrengerId: region.userId,
    coordinatorId: region.userId,
    regievoerderId: null,
    gemeenteId: null,
    problemDomains: ['lvb'],
    involvedOrganisationIds: [region.organisationId],
    policyVersion: 1,
    submittedAt: AT,
    closedAt: null,
    outcome: null,
    keepUntil: null,
    waitingForRole: null,
    waitingForUserId: null,
    waitingSince: null,
    nextDueAt: null,
    mainTaskId: null,
    ...changes,
  };
}

export async function addCase(dataSource: DataSource, region: Region, changes: Partial<CaseRecord> = {}) {
  const submission = submissionOf(region, changes);
  await new IntakesRepository(dataSource, MASTERS).submit(submission);
  return submission.case;
}

export function taskOf(caseId: string, changes: Pick<TaskRecord, 'regionId'> & Partial<TaskRecord>): TaskRecord {
  return {
    id: randomUUID(),
    caseId,
    kind: 'decideTriage',
    subjectId: caseId,
    ownerRole: 'coordinator',
    ownerUserId: null,
    clockId: null,
    since: AT,
    dueAt: '2026-11-25T16:00:00.000Z',
    state: 'open',
    endedAt: null,
    ...changes,
  };
}

/** A step that a clock caused. */
export function stepOf(caseId: string, number: number, changes: Change[], parts: Partial<Step> = {}): Step {
  return {
    caseId,
    number,
    at: AT,
    cause: { kind: 'clock', id: `clock-${number}` },
    facts: {},
    events: [
      {
        type: 'triageStarted',
        subject: { record: 'case', id: caseId },
        actorId: null,
        actorRole: 'system',
        onBehalfOfId: null,
        reasonCode: null,
        reasonWords: null,
      },
    ],
    changes,
    notices: [],
    outcome: { record: 'case', id: caseId },
    ...parts,
  };
}
