import type { AssemblyObjectives, AssemblyTeam } from '#contracts/assembly';
import { compareTeams, type Comparison } from '#domain/assembly/compare-teams';
import { isBetter } from '#domain/assembly/is-better';
import { type Difference, figureWords, OBJECTIVE_NAMES } from './objective-words.js';
import type { TeamWords } from './team-words.js';

const IN_ORDER = ['size', 'load', 'belowTarget', 'mixedSizes', 'travelMinutes', 'knowsFamily'] as const;

/** One figure of two teams beside each other. */
export interface ComparedFigure {
  on: 'slot' | keyof AssemblyObjectives;
  name: string;
  from: number | string;
  to: number | string;
  /** Both with what they count. */
  fromText: string;
  toText: string;
  verdict: 'equal' | 'better' | 'worse';
}

/**
 * The first thing on which the second team differs, in the order of what is better.
 * @param from the team as it is
 */
export function firstDifference(from: AssemblyTeam, to: AssemblyTeam): Difference {
  return asDifference(compareTeams(to, from));
}

/** A comparison as a change from the best team to theirs. */
export function asDifference(comparison: Comparison): Difference {
  if (comparison.worseOn === null) return { on: null };
  if (comparison.worseOn === 'slot') return { on: 'slot', from: comparison.best, to: comparison.theirs };
  return { on: comparison.worseOn, from: comparison.best, to: comparison.theirs };
}

/** All figures of two teams, in the order of what is better. */
export function compareFigures(
  from: AssemblyTeam,
  to: AssemblyTeam,
  words: Pick<TeamWords, 'slot' | 'isEarlier'>,
): ComparedFigure[] {
  const figures = IN_ORDER.map((on): ComparedFigure => {
    const [was, is] = [from.objectives[on], to.objectives[on]];
    const changed = isBetter(on, was, is) ? 'better' : 'worse';
    return {
      ...{ on, name: OBJECTIVE_NAMES[on], from: was, to: is },
      ...{ fromText: figureWords(on, was), toText: figureWords(on, is) },
      verdict: was === is ? 'equal' : changed,
    };
  });
  return [...compareSlots(from.slot, to.slot, words), ...figures];
}

function compareSlots(
  from: string | null,
  to: string | null,
  { slot, isEarlier }: Pick<TeamWords, 'slot' | 'isEarlier'>,
): ComparedFigure[] {
  if (from === null && to === null) return [];
  const moved = isEarlier(to, from) ? 'better' : 'worse';
  const [was, is] = [slot(from), slot(to)];
  return [
    {
      ...{ on: 'slot', name: OBJECTIVE_NAMES.slot, from: was, to: is, fromText: was, toText: is },
      verdict: from === to ? 'equal' : moved,
    },
  ];
}
