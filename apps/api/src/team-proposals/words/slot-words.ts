import type { AssemblyResult } from '#contracts/assembly';
import type { TeamQuestion } from '#contracts/teams';
import { isProvenAbsent } from './proof-words.js';
import { orderSlots } from '#domain/assembly/slot-order';
import { type WeighedProblem, withEverySlot } from '#domain/assembly/weighed-problem';

/** When a team was looked for, and what came of it. */
export interface LookedIn {
  problem: WeighedProblem;
  result: AssemblyResult;
  question: Pick<TeamQuestion, 'beyond'>;
}

/** A slot with what became of it. */
export interface WeighedSlot {
  slotId: string;
  startsAt: string;
  sentence: string;
}

/** Every slot that was free, earliest first, with whether there is a team in it as far as that was looked at. */
export function weighedSlots({ problem, result, question }: LookedIn): WeighedSlot[] {
  const { slots } = withEverySlot(problem);
  const looked = new Set(problem.slots.map(({ id }) => id));
  const chosen = result.outcome === 'team' ? result.slot : null;
  const order = orderSlots(slots);
  const place = (id: string | null) => order.indexOf(id);
  const isAsked = problem.slots.some(({ id }) => id === question.beyond?.wanted.slotId);
  const sentenceOf = (id: string): string => {
    if (!looked.has(id)) return isAsked ? OTHER_ASKED : STAYS;
    if (id === chosen) return CHOSEN;
    // It was looked at first, by itself, before any other.
    if (chosen !== null && id === question.beyond?.slotId) return MOVED;
    if (chosen !== null && place(id) > place(chosen)) return LATER;
    if (!isSettled(result)) return UNSETTLED;
    return problem.mustInclude.length > 0 ? NO_TEAM_WITH_THEM : NO_TEAM;
  };
  return slots
    .map(({ id, start }) => ({ slotId: id, startsAt: start, sentence: sentenceOf(id) }))
    .sort((one, other) => place(one.slotId) - place(other.slotId));
}

/** Whether it is proven that there is no team in the slots before the one that was found, or in any. */
function isSettled(result: AssemblyResult): boolean {
  if (result.outcome === 'infeasible') return isProvenAbsent(result);
  return result.optimal || (result.gap ?? 1) < 1;
}

const CHOSEN = 'Op dit moment overlegt het team.';
const MOVED = 'Voor dit moment, dat al was gekozen, is geen team gevonden.';
const NO_TEAM = 'Op dit moment is er geen team dat aan alle eisen voldoet.';
const NO_TEAM_WITH_THEM = 'Op dit moment is er geen team met iedereen die erbij moet of al is gevraagd.';
const UNSETTLED = 'Of er op dit moment een team is, is binnen de tijd niet uitgezocht.';
const LATER = 'Naar dit moment is niet verder gekeken: een eerder moment gaat voor.';
const OTHER_ASKED = 'Naar dit moment is niet gekeken: u koos een ander moment.';
const STAYS = 'Naar dit moment is niet gekeken: het overleg blijft op het moment dat al was gekozen.';
