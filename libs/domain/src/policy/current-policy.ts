import type { ClockKind } from '#contracts/clocks';
import type { Duty } from '#contracts/codes';
import type { AssemblyTeamRules } from '#contracts/assembly';
import type { ClockPolicy, LadderRung, RegionPolicy, TeamPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { DEFAULT_CONSENT_AGES } from '../consents/default-consent-ages.js';
import { DEFAULT_ASSEMBLY } from './default-assembly.js';
import { DEFAULT_CLOCKS } from './default-clocks.js';

/** A clock as the first release stored it: names only, one term for all of them. */
interface FirstClockPolicy extends Omit<ClockPolicy, 'ladder'> {
  ladder: (Duty | LadderRung)[];
  /** What each on the ladder gets; absent: the term of the clock again. */
  ladderTerm?: Term;
}

/** A policy as this release or an earlier one stored it, in the database and in the histories of cases. */
export interface StoredPolicy
  extends Omit<RegionPolicy, 'clocks' | 'team' | LaterPart>, Partial<Pick<RegionPolicy, LaterPart>> {
  clocks: Record<Exclude<ClockKind, LaterClock>, FirstClockPolicy> & Partial<Record<LaterClock, FirstClockPolicy>>;
  team: Record<'case' | 'consult', AssemblyTeamRules & Partial<TeamPolicy>>;
}

/** What came after the first release. */
type LaterPart = 'workDistribution' | 'consentAges' | 'assembly';
type LaterClock = 'widerPool';

/**
 * The policy in the shape of this release. It means what it meant: the same people after the same terms, no reminders
 * where none were asked for. A policy of this release comes back equal.
 */
export function currentPolicy(stored: StoredPolicy): RegionPolicy {
  const { widerPool } = DEFAULT_CLOCKS;
  const clocks = Object.entries({ widerPool, ...stored.clocks }).map(([kind, clock]) => [kind, currentClock(clock)]);
  return {
    ...stored,
    clocks: Object.fromEntries(clocks) as RegionPolicy['clocks'],
    workDistribution: stored.workDistribution ?? 'dutyHolder',
    consentAges: stored.consentAges ?? DEFAULT_CONSENT_AGES,
    team: { case: withOmdenkers(stored.team.case), consult: withOmdenkers(stored.team.consult) },
    assembly: stored.assembly ?? DEFAULT_ASSEMBLY,
  };
}

/** Earlier releases asked for none. */
const withOmdenkers = (rules: AssemblyTeamRules & Partial<TeamPolicy>): TeamPolicy => ({ omdenkers: 0, ...rules });

function currentClock({ ladderTerm, ladder, ...clock }: FirstClockPolicy): ClockPolicy {
  const term = ladderTerm ?? clock.term;
  return { ...clock, ladder: ladder.map((step) => (typeof step === 'string' ? { who: step, term } : step)) };
}
