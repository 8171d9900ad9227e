import type { ClockKind } from '#contracts/clocks';
import type { Duty } from '#contracts/codes';
import type { ClockPolicy, LadderRung, RegionPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { DEFAULT_CONSENT_AGES } from '../consents/default-consent-ages.js';

/** A clock as the first release stored it: names only, one term for all of them. */
interface FirstClockPolicy extends Omit<ClockPolicy, 'ladder'> {
  ladder: (Duty | LadderRung)[];
  /** What each on the ladder gets; absent: the term of the clock again. */
  ladderTerm?: Term;
}

/** A policy as this release or an earlier one stored it, in the database and in the histories of cases. */
export interface StoredPolicy
  extends
    Omit<RegionPolicy, 'clocks' | 'workDistribution' | 'consentAges'>,
    Partial<Pick<RegionPolicy, 'workDistribution' | 'consentAges'>> {
  clocks: Record<ClockKind, FirstClockPolicy>;
}

/**
 * The policy in the shape of this release. It means what it meant: the same people after the same terms, no reminders
 * where none were asked for. A policy of this release comes back equal.
 */
export function currentPolicy(stored: StoredPolicy): RegionPolicy {
  const clocks = Object.entries(stored.clocks).map(([kind, clock]) => [kind, currentClock(clock)]);
  return {
    ...stored,
    clocks: Object.fromEntries(clocks) as RegionPolicy['clocks'],
    workDistribution: stored.workDistribution ?? 'dutyHolder',
    consentAges: stored.consentAges ?? DEFAULT_CONSENT_AGES,
  };
}

function currentClock({ ladderTerm, ladder, ...clock }: FirstClockPolicy): ClockPolicy {
  const term = ladderTerm ?? clock.term;
  return { ...clock, ladder: ladder.map((step) => (typeof step === 'string' ? { who: step, term } : step)) };
}
