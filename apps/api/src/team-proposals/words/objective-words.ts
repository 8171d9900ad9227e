import type { AssemblyObjectives } from '#contracts/assembly';
import type { TeamWords } from './team-words.js';

/** The first thing on which one team differs from another, with both figures. */
export type Difference =
  | { on: null }
  | { on: 'slot'; from: string | null; to: string | null }
  | { on: keyof AssemblyObjectives; from: number; to: number };

type Objective = keyof AssemblyObjectives;

export const OBJECTIVE_NAMES: Record<'slot' | Objective, string> = {
  slot: 'eerste moment',
  size: 'aantal mensen',
  load: 'belasting',
  belowTarget: 'mensen die casussen nodig hebben (vlieguren)',
  mixedSizes: 'kleine en grote organisaties samen',
  travelMinutes: 'minuten reizen samen',
  knowsFamily: 'mensen die het gezin kennen',
};

/** Of these more is better. */
const MORE_IS_BETTER: readonly Objective[] = ['belowTarget', 'mixedSizes', 'knowsFamily'];

const SENTENCES: Record<Objective, (from: number, to: number) => string> = {
  size: (from, to) => `telt het team ${to} in plaats van ${from} mensen`,
  load: (from, to) => `is de belasting ${to} in plaats van ${from}`,
  belowTarget: (from, to) => `zijn er ${to} in plaats van ${from} mensen die casussen nodig hebben om goed te blijven`,
  mixedSizes: (_from, to) =>
    to === 0 ? 'doen kleine en grote organisaties niet meer samen mee' : 'doen kleine en grote organisaties samen mee',
  travelMinutes: (from, to) => `is de reistijd samen ${to} in plaats van ${from} minuten`,
  knowsFamily: (from, to) => `kennen ${to} in plaats van ${from} mensen het gezin al`,
};

/** Whether the second of two figures is better. */
export const isBetter = (objective: Objective, from: number, to: number): boolean =>
  MORE_IS_BETTER.includes(objective) ? to > from : to < from;

/**
 * What changes first, in one sentence.
 * @param intro what changes it, such as 'Met A. Adema erbij'
 */
export function differenceSentence(intro: string, difference: Difference, words: Pick<TeamWords, 'slot'>): string {
  if (difference.on === null) return `${intro} is het team even goed.`;
  if (difference.on === 'slot') {
    const [from, to] = [difference.from, difference.to].map(words.slot);
    return `${intro} overlegt het team ${to} in plaats van ${from}.`;
  }
  const { on, from, to } = difference;
  return `${intro} ${SENTENCES[on](from, to)}.`;
}
