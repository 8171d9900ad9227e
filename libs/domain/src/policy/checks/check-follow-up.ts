import { FOLLOW_UP_MOMENTS } from '#contracts/follow-up';
import type { Term } from '#contracts/terms';
import { checkTerm } from './check-term.js';
import { type FaultList, checkCode, readList, readObject } from './fault-list.js';

/** Rough length of a unit in days, good enough to put terms in order. */
const DAYS: Record<Term['unit'], number> = {
  seconds: 1 / 86_400,
  officeHours: 1 / 6,
  days: 1,
  workingDays: 1.4,
  weeks: 7,
  months: 30.4,
};

/** Checks the moments at which a family is asked how it goes: each once, each later than the one before. */
export function checkFollowUp(value: unknown, faults: FaultList): void {
  const moments = readList(value, FOLLOW_UP_MOMENTS.length, faults);
  if (Array.isArray(value)) faults.check(moments.length > 0, 'Noem ten minste één moment.');
  let previous = { place: -1, days: 0 };
  moments.forEach((each, index) => {
    const place = placeOf(each, faults.at(index));
    if (place === undefined) return;
    const days = lengthOf((each as { term: Term }).term);
    faults.at(index).check(place > previous.place && days > previous.days, 'Zet de momenten op volgorde van tijd.');
    previous = { place, days };
  });
}

function placeOf(value: unknown, faults: FaultList): number | undefined {
  const moment = readObject(value, ['moment', 'term'], faults);
  if (!moment) return undefined;
  const before = faults.size;
  checkTerm(moment.term, faults.at('term'));
  if (!checkCode(moment.moment, FOLLOW_UP_MOMENTS, faults.at('moment'))) return undefined;
  return faults.size === before ? FOLLOW_UP_MOMENTS.indexOf(moment.moment) : undefined;
}

function lengthOf(term: Term): number {
  return term.amount * DAYS[term.unit];
}
