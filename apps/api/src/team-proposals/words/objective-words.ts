import type { AssemblyObjectives } from '#contracts/assembly';
import { people, type TeamWords } from './team-words.js';

/** The first thing on which one team differs from another, with both figures. */
export type Difference =
  | { on: null }
  | { on: 'slot'; from: string | null; to: string | null }
  | { on: keyof AssemblyObjectives; from: number; to: number };

type Objective = keyof AssemblyObjectives;

export const OBJECTIVE_NAMES: Record<'slot' | Objective, string> = {
  slot: 'moment van het overleg',
  size: 'mensen in het team',
  load: 'belasting: hoe vol de leden zitten met casussen, bij elkaar opgeteld',
  belowTarget: 'leden die nog casussen nodig hebben om goed te blijven (vlieguren)',
  mixedSizes: 'kleine en grote organisaties samen',
  travelMinutes: 'reistijd van alle leden samen',
  knowsFamily: 'leden die het gezin al kennen',
};

/** Load counts in thousandths of one person who is full. */
const percent = (thousandths: number): string =>
  `${(thousandths / 10).toLocaleString('nl-NL', { useGrouping: false })}%`;
const minutes = (count: number): string => (count === 1 ? '1 minuut' : `${count} minuten`);

const FIGURES: Record<Objective, (figure: number) => string> = {
  size: people,
  load: percent,
  belowTarget: people,
  mixedSizes: (figure) => (figure === 1 ? 'ja' : 'nee'),
  travelMinutes: minutes,
  knowsFamily: people,
};

/** A figure of a team with what it counts: '103,3%', '96 minuten'. */
export const figureWords = (objective: Objective, figure: number): string => FIGURES[objective](figure);

const SENTENCES: Record<Objective, (from: number, to: number) => string> = {
  size: (from, to) => `telt het team ${people(to)} in plaats van ${from}`,
  load: (from, to) =>
    `is de belasting ${percent(to)} in plaats van ${percent(from)}: zo vol zitten de leden met casussen, bij elkaar opgeteld`,
  belowTarget: (from, to) =>
    `is het aantal leden dat nog casussen nodig heeft om goed te blijven (vlieguren) ${to} in plaats van ${from}: wie ze nodig heeft, gaat voor`,
  mixedSizes: (_from, to) =>
    to === 0 ? 'doen kleine en grote organisaties niet meer samen mee' : 'doen kleine en grote organisaties samen mee',
  travelMinutes: (from, to) => `is de reistijd van alle leden samen ${minutes(to)} in plaats van ${from}`,
  knowsFamily: (from, to) => `is het aantal leden dat het gezin al kent ${to} in plaats van ${from}`,
};

/**
 * What changes first, for better or worse, in one sentence.
 * @param intro what changes it, such as 'Met A. Adema erbij'
 */
export function differenceSentence(
  intro: string,
  difference: Difference,
  words: Pick<TeamWords, 'slot' | 'isEarlier'>,
): string {
  if (difference.on === null) return `${intro} is het team even goed.`;
  if (difference.on === 'slot') {
    const { from, to } = difference;
    const moved = words.isEarlier(to, from) ? 'eerder' : 'later';
    return `${intro} overlegt het team ${moved}: ${words.slot(to)} in plaats van ${words.slot(from)}.`;
  }
  const { on, from, to } = difference;
  return `${intro} ${SENTENCES[on](from, to)}.`;
}
