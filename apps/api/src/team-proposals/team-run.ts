import { Injectable } from '@nestjs/common';
import { AssemblyReadsRepository, type NamedExpert } from '#persistence/assembly-runs/assembly-reads.repository';
import type { AssemblyRunEntity } from '#persistence/assembly-runs/assembly-run.entity';
import type { RecordRows } from '#persistence/case-records/record-entities';
import type { CaseEntity } from '#persistence/cases/case.entity';
import { DomainsRepository } from '#persistence/domains/domains.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { ProblemException, problemOf } from '../http/problems.js';
import { slotWords, type TeamWords } from './words/team-words.js';

/** A proposal with how it was found. */
export interface ProposalRun {
  case: CaseEntity;
  proposal: RecordRows['teamProposal'];
  run: AssemblyRunEntity;
}

/** Names for what stands in a run. */
export interface RunNames {
  words: TeamWords;
  experts: ReadonlyMap<string, NamedExpert>;
}

/** Reads how a team was found, as it was stored then. */
@Injectable()
export class TeamRuns {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly records: CaseRecordsService,
    private readonly reads: AssemblyReadsRepository,
    private readonly domains: DomainsRepository,
  ) {}

  /**
   * The run behind a proposal.
   * @throws 404 for what is not theirs, 409 for a proposal of which no run was kept
   */
  async read(user: SignedInUser, caseId: string, proposalId: string): Promise<ProposalRun> {
    const { case: record } = await this.visibility.look(user, caseId);
    const proposal = await this.records.find(user, caseId, 'teamProposal', proposalId);
    const run = proposal.runId && (await this.reads.run(caseId, proposal.runId));
    if (!run) throw new ProblemException(problemOf('noRun'));
    return { case: record, proposal, run };
  }

  /**
   * What people call these experts, the domains of the region and the slots of the run.
   * @param slotIds slots that are named beside those of the problem
   */
  async names(
    { case: { regionId }, run }: Pick<ProposalRun, 'case' | 'run'>,
    expertIds: readonly string[],
    slotIds: readonly string[] = [],
  ): Promise<RunNames> {
    const [experts, domains, others] = await Promise.all([
      this.reads.named([...new Set(expertIds)]),
      this.domains.names(regionId),
      slotIds.length > 0 ? this.reads.slotStarts(slotIds) : new Map<string, string>(),
    ]);
    const starts = new Map([...others, ...run.problem.slots.map(({ id, start }) => [id, start] as const)]);
    const organisations = new Map([...experts.values()].map((one) => [one.organisationId, one.organisation]));
    const words: TeamWords = {
      expert: (id) => experts.get(id)?.name ?? 'een deskundige',
      organisation: (id) => organisations.get(id) ?? 'de organisatie',
      domain: (code) => domains.get(code) ?? code,
      ...slotWords(starts),
    };
    return { words, experts };
  }
}
