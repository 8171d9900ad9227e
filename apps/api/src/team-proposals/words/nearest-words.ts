import type { AssemblyProblem } from '#contracts/assembly';
import type { Nearest } from '../nearest.js';
import { excludedBecause } from './rule-words.js';
import type { TeamWords } from './team-words.js';

/** What keeps out somebody who comes near: a sentence for each; null for whom nothing does. Nobody is told why somebody was away. */
export function barredBecause({ expert, bars }: Nearest, problem: AssemblyProblem, words: TeamWords): string | null {
  if (bars.length === 0) return null;
  return bars
    .map((bar) =>
      bar === 'away'
        ? `${words.expert(expert.id)} was afwezig toen dit werd uitgerekend.`
        : excludedBecause(bar, expert, problem, words),
    )
    .join(' ');
}
