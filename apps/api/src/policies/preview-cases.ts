import { isDeepStrictEqual } from 'node:util';
import type { ClockRecord } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import { moveEnd, type MovedEnd } from '#domain/policy/move-clock';
import type { StatutoryCalendar } from '#domain/terms/statutory-calendar';
import type { RunningCase } from '#persistence/policies/running-cases.repository';
import type { PreviewTotalsResponse } from './policy-preview.response.js';

/** The rules that are tried, and when. */
export interface Trial {
  policy: RegionPolicy;
  statutory: StatutoryCalendar;
  at: string;
}

export interface TriedClock {
  clock: ClockRecord;
  moved: MovedEnd;
}

export interface TriedCase extends Omit<RunningCase, 'clocks'> {
  clocks: TriedClock[];
}

/** What a policy would do to the clocks of a running case. */
export function tryCase({ clocks, ...of }: RunningCase, { policy, statutory, at }: Trial): TriedCase {
  return {
    ...of,
    clocks: clocks.map((clock) => ({ clock, moved: moveEnd(clock, of.urgent, policy, statutory, at) })),
  };
}

/** Whether anything about a clock becomes other than it is. */
export function changes({ clock, moved: { effect, byRule } }: TriedClock): boolean {
  return effect !== 'unchanged' || !isDeepStrictEqual(byRule.term, clock.term);
}

/** The cases of which something changes, with only the clocks that do. */
export function changing(cases: readonly TriedCase[]): TriedCase[] {
  return cases
    .map((each) => ({ ...each, clocks: each.clocks.filter(changes) }))
    .filter(({ clocks }) => clocks.length > 0);
}

/** What a whole region would see. */
export function totalsOf(cases: readonly TriedCase[]): PreviewTotalsResponse {
  const affected = changing(cases);
  const clocks = affected.flatMap((each) => each.clocks);
  const count = (effect: MovedEnd['effect']) => clocks.filter(({ moved }) => moved.effect === effect).length;
  return {
    cases: cases.length,
    casesThatChange: affected.length,
    clocksThatChange: clocks.length,
    clocksPaused: count('paused'),
    clocksAlreadyPassed: count('alreadyPassed'),
  };
}
