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

type CalledExpert = Pick<NamedExpert, 'name' | 'organisation'>;

/** Names for what stands in a run. */
export interface RunNames {
  words: TeamWords;
  experts: ReadonlyMap<string, CalledExpert>;
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
   * What people call these experts, the domains of the region and the slots of the run. Their employer is the one that was
   * reckoned with; of who is not in the run, the one of now.
   * @param slotIds slots that are named beside those of the problem
   */
  async names(found: ProposalRun, expertIds: readonly string[], slotIds: readonly string[] = []): Promise<RunNames> {
    const ids = [...new Set(expertIds)];
    const employers = employersIn(found);
    const [now, organisations, domains, others] = await Promise.all([
      this.reads.named(ids),
      this.reads.organisationNames([...new Set(ids.flatMap((id) => employers.get(id) ?? []))]),
      this.domains.names(found.case.regionId),
      slotIds.length > 0 ? this.reads.slotStarts(slotIds) : new Map<string, string>(),
    ]);
    const { slots, otherSlots = [] } = found.run.problem;
    const starts = new Map([...others, ...[...slots, ...otherSlots].map(({ id, start }) => [id, start] as const)]);
    const experts = new Map([...now].map(([id, one]) => [id, asEmployedBy(employers.get(id), one, organisations)]));
    const words: TeamWords = {
      expert: (id) => experts.get(id)?.name ?? 'een deskundige',
      organisation: (id) => organisations.get(id) ?? 'de organisatie',
      domain: (code) => domains.get(code) ?? code,
      ...slotWords(starts),
    };
    return { words, experts };
  }
}

/** For whom everybody in a run worked, by expert; who attends beside the team is no part of the problem. */
function employersIn({ proposal, run }: ProposalRun): Map<string, string> {
  const beside = proposal.advisers.map(({ expertId, organisationId }) => [expertId, organisationId] as const);
  const { experts, away = [] } = run.problem;
  return new Map([...beside, ...[...experts, ...away].map(({ id, organisation }) => [id, organisation] as const)]);
}

function asEmployedBy(
  employer: string | undefined,
  { name, organisation }: NamedExpert,
  organisations: ReadonlyMap<string, string>,
): CalledExpert {
  if (employer === undefined) return { name, organisation };
  return { name, organisation: organisations.get(employer) ?? 'een organisatie' };
}
