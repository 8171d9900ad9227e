import { DUTIES } from '#contracts/codes';
import type { LadderRung } from '#contracts/policies';
import { checkTerm } from './check-term.js';
import { type FaultList, checkCode, readList, readObject } from './fault-list.js';

const WHO: readonly LadderRung['who'][] = ['substitute', ...DUTIES];

/**
 * Checks who comes after each other when a term has passed, and how long each gets.
 * @param mustLead whether the clock needs somebody there: without it the flow itself knows what comes
 */
export function checkLadder(value: unknown, mustLead: boolean, faults: FaultList): void {
  const ladder = readList(value, WHO.length, faults);
  const names = ladder.map((rung, index) => checkRung(rung, index, faults.at(index)));
  faults.check(new Set(names).size === names.length, 'Noem iedere functie hoogstens één keer.');
  if (Array.isArray(value) && mustLead) {
    const leads = names.some((who) => who !== 'substitute');
    faults.check(leads, 'Noem wie aan de beurt is als deze termijn voorbij is: niet iedereen heeft een vervanger.');
  }
}

/** Who is named; what is no rung counts as one of its own. */
function checkRung(value: unknown, index: number, faults: FaultList): unknown {
  const rung = readObject(value, ['who', 'term'], faults);
  if (!rung) return index;
  checkTerm(rung.term, faults.at('term'));
  if (!checkCode(rung.who, WHO, faults.at('who'))) return index;
  faults.at('who').check(rung.who !== 'substitute' || index === 0, 'Zet de vervanger als eerste.');
  return rung.who;
}
