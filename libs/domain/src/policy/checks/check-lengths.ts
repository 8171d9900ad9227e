import type { RegionPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { termEndsAt } from '../../terms/end-of-term.js';
import { caseCalendar } from '../../terms/statutory-calendar.js';
import { TermFault } from '../../terms/term-fault.js';
import type { FaultList } from './fault-list.js';

const START = '2024-01-01T08:00:00Z';
const LATEST = '2044-01-01';

/** Checks that every term ends within twenty years: one hour a week makes a long wait of what reads as a short one. */
export function checkLengths({ clocks, followUp, calendar }: RegionPolicy, faults: FaultList): void {
  const check = (term: Term, place: FaultList) =>
    place.check(
      endsInTime(term, calendar),
      'Met deze openingstijden duurt dit meer dan twintig jaar. Kies een kortere termijn.',
    );
  for (const [kind, { term, urgentTerm, ladder }] of Object.entries(clocks)) {
    const place = faults.at('clocks').at(kind);
    check(term, place.at('term'));
    if (urgentTerm) check(urgentTerm, place.at('urgentTerm'));
    ladder.forEach((rung, index) => check(rung.term, place.at('ladder').at(index).at('term')));
  }
  followUp.forEach(({ term }, index) => check(term, faults.at('followUp').at(index).at('term')));
}

function endsInTime(term: Term, calendar: RegionPolicy['calendar']): boolean {
  try {
    const { due } = termEndsAt({ start: START, term, pauses: [], calendar, statutory: caseCalendar(undefined) });
    return due < LATEST;
  } catch (error) {
    if (error instanceof TermFault) return false;
    throw error;
  }
}
