import { Injectable } from '@nestjs/common';
import type { AssemblyRequirement } from '#contracts/assembly';
import type { CaseRecord } from '#contracts/cases';
import { OMDENKER_DOMAIN, type ProposeTeamInput } from '#contracts/teams';
import { proposedRequirements } from '#domain/policy/proposed-requirements';
import { areSameRequirements } from '#domain/policy/same-requirements';
import { AssemblyReadsRepository } from '#persistence/assembly-runs/assembly-reads.repository';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { DomainLookup } from '../domains/domain-lookup.js';
import { Clock } from '../http/clock.js';
import type { Fault } from '../http/problem.js';
import { invalidInput, notFound } from '../http/problems.js';
import { idsIn, type References, unknownIn } from '../http/references.js';
import { MeetingSlotLookup } from '../meeting-slots/meeting-slot-lookup.js';
import { OpenPoolLookup } from './open-pool-lookup.js';
import type { ProposeTeamDto } from './propose-team.dto.js';
import type { TeamRequirementsResponse } from './team-requirements.response.js';

const UNKNOWN = 'Kies een deskundige uit de pool.';
const NO_CONFLICT = 'Deze deskundige heeft geen belang bij de casus en kan gewoon in het team.';
const NO_REASON = 'Schrijf op waarom u iets anders vraagt dan is voorgesteld.';

/** What a proposal needs: that whom and what the coordinator names is there, and why they want it. */
@Injectable()
export class TeamProposalsService {
  constructor(
    private readonly reads: AssemblyReadsRepository,
    private readonly records: CaseRecordsRepository,
    private readonly policies: PoliciesRepository,
    private readonly visibility: CaseVisibility,
    private readonly domains: DomainLookup,
    private readonly pools: OpenPoolLookup,
    private readonly slots: MeetingSlotLookup,
    private readonly clock: Clock,
  ) {}

  /**
   * The ids and codes of the question to the matching.
   * @throws 400 for who is not in the pool that is open, an adviser without a conflict, a domain of elsewhere, wishes
   * without a reason, and a slot in which this case cannot meet; 409 for a slot that another case has
   */
  async inputOf(user: SignedInUser, caseId: string, body: ProposeTeamDto): Promise<ProposeTeamInput> {
    const { case: record } = await this.visibility.look(user, caseId);
    const wanted = body.requirements?.map(({ domain, level, seats }) => ({ domain, level, seats })) ?? null;
    const faults = [
      ...(await this.unknownDomains(record, wanted ?? [])),
      ...(await this.unknownExperts(record, body)),
      ...(await this.needlessAdvisers(caseId, body.advisers ?? [])),
      ...(await this.missingReason(record, body, wanted)),
    ];
    if (faults.length > 0) throw invalidInput(faults);
    if (body.slotId) await this.slots.require(record, body.slotId);
    return {
      requirements: wanted,
      mustInclude: body.mustInclude ?? [],
      mustExclude: body.mustExclude ?? [],
      slotId: body.slotId ?? null,
      advisers: body.advisers ?? [],
    };
  }

  /** What policy proposes to ask of the team of a case, and what is asked now. */
  async requirements(user: SignedInUser, caseId: string): Promise<TeamRequirementsResponse> {
    const { case: record } = await this.visibility.look(user, caseId);
    const { proposed, current, team } = await this.demands(record);
    return { problemDomains: record.problemDomains, proposed, current, team };
  }

  private async demands(record: CaseRecord) {
    const policy = await this.policies.find(record.regionId, record.policyVersion);
    if (!policy) throw notFound();
    const proposed = proposedRequirements(policy, record);
    const proposals = await this.records.list('teamProposal', record.id);
    const leading =
      proposals.findLast(({ status }) => status === 'invited' || status === 'confirmed') ?? proposals.at(-1);
    return { proposed, current: leading?.requirements ?? proposed, team: policy.team[record.track] };
  }

  private unknownDomains(record: CaseRecord, wanted: readonly AssemblyRequirement[]): Promise<Fault[]> {
    const named = wanted.map(({ domain }, index) => [`/requirements/${index}/domain`, domain]);
    return this.domains.faults(record, Object.fromEntries(named) as References, [OMDENKER_DOMAIN]);
  }

  private async unknownExperts(record: CaseRecord, body: ProposeTeamDto): Promise<Fault[]> {
    const lists = ['mustInclude', 'mustExclude', 'advisers'] as const;
    const named = Object.assign({}, ...lists.map((list) => pointersTo(list, body[list]))) as References;
    const ids = idsIn(named);
    if (ids.length === 0) return [];
    const pool = await this.pools.of(record.id);
    const at = this.clock.now().toISOString();
    return unknownIn(named, await this.reads.inPool(record.regionId, pool, ids, at), UNKNOWN);
  }

  private async needlessAdvisers(caseId: string, advisers: string[]): Promise<Fault[]> {
    if (advisers.length === 0) return [];
    return unknownIn(pointersTo('advisers', advisers), await this.reads.conflicted(caseId, advisers), NO_CONFLICT);
  }

  private async missingReason(
    record: CaseRecord,
    { reason }: ProposeTeamDto,
    wanted: readonly AssemblyRequirement[] | null,
  ): Promise<Fault[]> {
    if (!wanted || reason) return [];
    const { proposed } = await this.demands(record);
    return areSameRequirements(wanted, proposed) ? [] : [{ path: '/reason', message: NO_REASON }];
  }
}

function pointersTo(list: string, ids: string[] | null | undefined): References {
  return Object.fromEntries((ids ?? []).map((id, index) => [`/${list}/${index}`, id]));
}
