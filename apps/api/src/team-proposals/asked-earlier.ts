import { Injectable } from '@nestjs/common';
import { areSameRequirements } from '#domain/policy/same-requirements';
import { AssemblyReadsRepository } from '#persistence/assembly-runs/assembly-reads.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { ProposalRun } from './team-run.js';

type Asked = Pick<ProposalRun, 'proposal' | 'run'>;

/** Finds where the coordinator asked for what a team still has, and why: a team that follows a decline has no words of its own. */
@Injectable()
export class AskedEarlier {
  constructor(
    private readonly records: CaseRecordsService,
    private readonly reads: AssemblyReadsRepository,
  ) {}

  /** The proposal itself where it has a reason, or the last one before it whose wishes or demands still hold; else null. */
  async lookFor(user: SignedInUser, { case: { id: caseId }, proposal, run }: ProposalRun): Promise<Asked | null> {
    if (proposal.reason !== null) return { proposal, run };
    const { results } = await this.records.list(user, caseId, 'teamProposal');
    const before = results.slice(
      0,
      results.findIndex(({ id }) => id === proposal.id),
    );
    for (const earlier of before.reverse()) {
      if (earlier.reason === null || earlier.runId === null) continue;
      const found = await this.reads.run(caseId, earlier.runId);
      const asked = found && { proposal: earlier, run: found };
      if (asked && stillHolds(asked, proposal)) return asked;
    }
    return null;
  }
}

/** Whether something that was asked with a reason is asked of a later team too. */
export function stillHolds(
  { proposal: earlier, run }: { proposal: AskedOf; run: { question: Pick<Asked['run']['question'], 'beyond'> } },
  later: AskedOf,
): boolean {
  const share = (some: string[] = [], others: string[] = []) => some.some((id) => others.includes(id));
  const idsOf = ({ advisers }: AskedOf) => advisers.map(({ expertId }) => expertId);
  const proposed = run.question.beyond?.proposed;
  const isDemand = proposed !== undefined && !areSameRequirements(earlier.requirements, proposed);
  return (
    share(earlier.wanted?.mustInclude, later.wanted?.mustInclude) ||
    share(earlier.wanted?.mustExclude, later.wanted?.mustExclude) ||
    share(idsOf(earlier), idsOf(later)) ||
    (Boolean(earlier.wanted?.slotId) && earlier.wanted?.slotId === later.slot?.id) ||
    (isDemand && areSameRequirements(earlier.requirements, later.requirements))
  );
}

type AskedOf = Pick<Asked['proposal'], 'wanted' | 'advisers' | 'slot' | 'requirements'>;
