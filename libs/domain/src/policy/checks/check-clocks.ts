import { CLOCK_KINDS, type ClockKind } from '#contracts/clocks';
import { DUTIES } from '#contracts/codes';
import { checkTerm } from './check-term.js';
import { type FaultList, checkCode, readList, readObject } from './fault-list.js';

/** Clocks after which the flow itself knows what comes, so that nobody needs to be named. */
const OWNERLESS: readonly ClockKind[] = [
  'invitation',
  'fundingRung',
  'fundingReminder',
  'handoverGuard',
  'followUpMoment',
  'reopening',
];

/** Checks that every kind of clock has its term, and that somebody is next when it runs out. */
export function checkClocks(value: unknown, faults: FaultList): void {
  const clocks = readObject(value, CLOCK_KINDS, faults);
  if (!clocks) return;
  for (const kind of CLOCK_KINDS) checkClock(kind, clocks[kind], faults.at(kind));
}

function checkClock(kind: ClockKind, value: unknown, faults: FaultList): void {
  if (!faults.check(value !== undefined, 'Deze klok ontbreekt. Geef haar een termijn en een ladder.')) return;
  const clock = readObject(value, ['term', 'urgentTerm', 'ladder', 'ladderTerm'], faults);
  if (!clock) return;
  checkTerm(clock.term, faults.at('term'));
  if (clock.urgentTerm !== undefined) checkTerm(clock.urgentTerm, faults.at('urgentTerm'));
  if (clock.ladderTerm !== undefined) checkTerm(clock.ladderTerm, faults.at('ladderTerm'));
  checkLadder(kind, clock.ladder, faults.at('ladder'));
}

function checkLadder(kind: ClockKind, value: unknown, faults: FaultList): void {
  const ladder = readList(value, DUTIES.length, faults);
  ladder.forEach((duty, index) => checkCode(duty, DUTIES, faults.at(index)));
  faults.check(new Set(ladder).size === ladder.length, 'Noem iedere functie hoogstens één keer.');
  if (Array.isArray(value) && !OWNERLESS.includes(kind)) {
    faults.check(ladder.length > 0, 'Noem wie aan de beurt is als deze termijn voorbij is.');
  }
}
