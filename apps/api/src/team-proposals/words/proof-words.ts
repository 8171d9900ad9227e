import type { AssemblyInfeasible, AssemblyResult } from '#contracts/assembly';
import { people } from './team-words.js';

/** How far the search got: of the stored result. */
export interface Search {
  result: AssemblyResult;
  /** Whether all ways to look were settled: the result is the last of them, which lets most change. */
  optimal: boolean;
  /** How many experts were looked at. */
  experts: number;
  slots: number;
}

const PER_CENT = 100;
const PROVEN_OF_THESE =
  'Als er zoveel mag veranderen, bestaat er geen beter team: dat is bewezen. Dat het ook met minder veranderingen kan, is niet uitgesloten.';

const NO_TEAM = 'Er is geen team mogelijk dat aan alle eisen voldoet: dat is bewezen.';
const PERHAPS_FEWER =
  'Misschien is het genoeg om minder eisen te laten vallen dan hier staan: dat is binnen de tijd niet uitgezocht.';

/** Whether it is proven that there is no team: what stands in the way is only known then, be it more than the least. */
export function isProvenAbsent({ optimal, relaxations }: AssemblyInfeasible): boolean {
  return optimal || relaxations.length > 0;
}

/** Whether no better team exists, with figures: one or two sentences. */
export function proofSentence({ result, optimal, experts, slots }: Search): string {
  const among = `Er is gekeken naar ${people(experts)}${slots > 0 ? ` en ${slots === 1 ? '1 moment' : `${slots} momenten`}` : ''}.`;
  if (result.outcome === 'infeasible') {
    if (!isProvenAbsent(result)) {
      return `Binnen de tijd is geen team gevonden. Dat er geen is, is niet bewezen. ${among}`;
    }
    return result.optimal ? `${NO_TEAM} ${among}` : `${NO_TEAM} ${PERHAPS_FEWER} ${among}`;
  }
  if (optimal) return `Er bestaat geen beter team: dat is bewezen. ${among}`;
  if (result.optimal) return `${PROVEN_OF_THESE} ${among}`;
  return `Dit is het beste team dat binnen de tijd is gevonden. ${gapSentence(result.gap)} ${among}`;
}

function gapSentence(gap = 1): string {
  if (gap >= 1) return 'Een eerder moment of een kleiner team is nog niet uitgesloten.';
  const part = Math.ceil(gap * PER_CENT);
  return `Een beter team kan hoogstens ${part}% minder belasting hebben.`;
}
