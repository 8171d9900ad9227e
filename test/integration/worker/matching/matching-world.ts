import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Change, StepReceipt } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import type { RegionPolicy } from '#contracts/policies';
import type {
  ChosenSlot,
  InvitationRecord,
  TeamMember,
  TeamProposalRecord,
  TeamQuestion,
  TeamSolution,
  TeamWishes,
} from '#contracts/teams';
import { AssemblyRunEntity } from '#persistence/assembly-runs/assembly-run.entity';
import { AssemblyRunsRepository } from '#persistence/assembly-runs/assembly-runs.repository';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { MeetingSlotEntity } from '#persistence/meeting-slots/meeting-slot.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { connectService } from '#persistence/services/connect-service';
import { Solver } from '#solver/solver';
import { MatchingActivities } from '../../../../apps/worker/src/activities/matching.activities.js';
import { serviceUrls } from '../../../support/service-urls.js';
import { addCase, addRegion, addUser, AT, type Region, stepOf } from '../../persistence/fixtures.js';

export interface ExpertParts extends Partial<Omit<ExpertEntity, 'id' | 'userId'>> {
  domains?: Record<string, number>;
  validUntil?: string;
}

/** Anybody may be a team, from one organisation. */
const TEAM = { minSize: 1, maxSize: 5, minExpertsByExperience: 0, maxPerOrganisation: 5, omdenkers: 0 };

/** A region with a pool and slots, in which the worker's own programs look for teams and write steps. */
export class MatchingWorld {
  readonly matching: MatchingActivities;
  readonly steps: CaseStepsRepository;
  private readonly stepNumbers = new Map<string, number>();

  private constructor(
    /** As the owner. */
    readonly database: DataSource,
    /** As the worker, with what row level security leaves it. */
    private readonly worker: DataSource,
    readonly region: Region,
    readonly solver: Solver,
  ) {
    const policies = new PoliciesRepository(worker);
    const find = async (regionId: string, version: number): Promise<RegionPolicy> => ({
      ...(await policies.find(regionId, version))!,
      team: { case: TEAM, consult: TEAM },
    });
    const anyTeam = { find } as unknown as PoliciesRepository;
    this.matching = new MatchingActivities(new AssemblyRunsRepository(worker), anyTeam, solver);
    this.steps = new CaseStepsRepository(worker);
  }

  static async make(database: DataSource, url: string): Promise<MatchingWorld> {
    const { worker } = await serviceUrls(url);
    const region = await addRegion(database, 'ME');
    return new MatchingWorld(database, await connectService(worker, 'worker'), region, new Solver({ threads: 1 }));
  }

  async close(): Promise<void> {
    await this.solver.close();
    await this.worker.destroy();
  }

  async addExpert(name: string, parts: ExpertParts = {}): Promise<string> {
    const { domains = { lvb: 2 }, validUntil = null, ...columns } = parts;
    const id = randomUUID();
    const { id: regionId, organisationId } = this.region;
    const userId = await addUser(this.database, columns.regionId ?? regionId, name);
    await this.database.getRepository(ExpertEntity).insert({
      ...{ id, userId, regionId, organisationId, expertByExperience: false, maxActiveCases: 4, minCasesPerYear: 6 },
      ...{ travelMinutes: 20, sharesSupraRegionally: false, absentFrom: null, absentTo: null, mayNotSitWith: [] },
      ...columns,
    });
    for (const [domain, level] of Object.entries(domains)) {
      await this.database.getRepository(ExpertDomainEntity).insert({ expertId: id, domain, level, validUntil });
    }
    return id;
  }

  async addOrganisation(name: string): Promise<string> {
    const row = { id: randomUUID(), regionId: this.region.id, kind: 'provider', name, size: 'large' } as const;
    await this.database.getRepository(OrganisationEntity).insert({ ...row, cbsCode: null });
    return row.id;
  }

  /** An hour that begins at a moment. */
  async addSlot(startsAt: string, parts: Partial<MeetingSlotEntity> = {}): Promise<ChosenSlot> {
    const start = new Date(startsAt);
    const slot = {
      id: randomUUID(),
      startsAt: start.toISOString(),
      endsAt: new Date(start.getTime() + 3_600_000).toISOString(),
    };
    const row = { ...slot, regionId: this.region.id, weeklySlotId: null, place: null, cancelledAt: null, ...parts };
    await this.database.getRepository(MeetingSlotEntity).insert(row);
    return slot;
  }

  /** With nobody involved, unless told. */
  addCase(changes: Partial<CaseRecord> = {}): Promise<CaseRecord> {
    return addCase(this.database, this.region, { involvedOrganisationIds: [], ...changes });
  }

  question(theCase: CaseRecord, changes: Partial<TeamQuestion> = {}, wishes: Partial<TeamWishes> = {}): TeamQuestion {
    return {
      caseId: theCase.id,
      regionId: theCase.regionId,
      pool: 'region',
      requirements: [{ domain: 'lvb', level: 2, seats: 1 }],
      track: 'case',
      policyVersion: 1,
      involvedOrganisationIds: theCase.involvedOrganisationIds,
      mustInclude: [],
      mustExclude: [],
      at: AT,
      beyond: {
        ...{ accepted: [], invited: [], slotId: null, advisers: [], urgent: false, meetsByHand: false },
        before: '2026-12-24T00:00:00.000Z',
        wanted: { mustInclude: [], mustExclude: [], slotId: null },
        ...wishes,
      },
      ...changes,
    };
  }

  find(theCase: CaseRecord, changes: Partial<TeamQuestion> = {}, wishes: Partial<TeamWishes> = {}) {
    return this.matching.findTeam(this.question(theCase, changes, wishes));
  }

  /** A step that invites these people, and holds the slot. */
  invite(theCase: CaseRecord, members: TeamMember[], slot: ChosenSlot | null = null): Promise<StepReceipt> {
    const changes: Change[] = members.map((member) => ({
      record: 'invitation',
      row: this.invitation(theCase, member, slot),
    }));
    return this.record(theCase, slot ? [...changes, this.meeting(theCase, slot)] : changes);
  }

  async record(theCase: CaseRecord, changes: Change[]): Promise<StepReceipt> {
    const number = (this.stepNumbers.get(theCase.id) ?? 0) + 1;
    const receipt = await this.steps.recordStep(stepOf(theCase.id, number, changes));
    if (receipt.status === 'written') this.stepNumbers.set(theCase.id, number);
    return receipt;
  }

  invitation(theCase: CaseRecord, { expertId, userId, organisationId, covers }: TeamMember, slot: ChosenSlot | null) {
    const row: InvitationRecord = {
      ...{ id: randomUUID(), caseId: theCase.id, proposalId: randomUUID(), expertId, userId, organisationId, covers },
      ...{ status: 'invited', invitedAt: AT, answeredAt: null, declineReason: null, slot, vote: true, interests: [] },
    };
    return row;
  }

  proposal(theCase: CaseRecord, parts: Partial<TeamProposalRecord>): Change {
    const row: TeamProposalRecord = {
      ...{ id: randomUUID(), caseId: theCase.id, status: 'invited', pool: 'region', requirements: [], members: [] },
      ...{ objectives: null, relaxations: [], proposedAt: AT, runId: null, optimal: true, slot: null, advisers: [] },
      ...{ deviation: null, wanted: null, ...parts },
    };
    return { record: 'teamProposal', row };
  }

  meeting(theCase: CaseRecord, { id: slotId, startsAt, endsAt }: ChosenSlot): Change {
    const row = {
      id: randomUUID(),
      caseId: theCase.id,
      status: 'reserved' as const,
      plannedAt: startsAt,
      heldAt: null,
    };
    return { record: 'session', row: { ...row, attendances: [], slotId, endsAt, moves: 0, room: 0 } };
  }

  async memberOf(expertId: string): Promise<TeamMember> {
    const { userId, organisationId } = await this.database
      .getRepository(ExpertEntity)
      .findOneByOrFail({ id: expertId });
    return { expertId, userId, organisationId, covers: ['lvb'] };
  }

  runs(): Promise<AssemblyRunEntity[]> {
    return this.database.getRepository(AssemblyRunEntity).find();
  }

  /** In how many open cases each expert sits or is asked to. */
  async loads(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; cases: number }[]>(
      `SELECT "expert_id" AS "id", count(DISTINCT "case_id")::int AS "cases" FROM "invitations"
       WHERE "status" IN ('invited', 'accepted') GROUP BY "expert_id"`,
    );
    return new Map(rows.map(({ id, cases }) => [id, cases]));
  }
}

export const expertsOf = ({ members }: TeamSolution): string[] => members.map(({ expertId }) => expertId);
