import type { AssemblyProblem, AssemblyResult } from '#contracts/assembly';
import { nearestTo } from './nearest.js';
import type { ObstacleResponse } from './reasons.response.js';
import type { RunNames } from './team-run.js';
import { relaxationSentence } from './words/relaxation-words.js';

/** A problem, and what came of it. */
export interface Found {
  problem: AssemblyProblem;
  result: AssemblyResult;
}

/** Somebody of the pool as an answer names them. */
export const named = (expertId: string, { experts }: RunNames) => ({
  expertId,
  name: experts.get(expertId)?.name ?? 'een deskundige',
  organisation: experts.get(expertId)?.organisation ?? 'een organisatie',
});

/** Experts whom a result names: the members, or who come nearest and who must be in. */
export function mentionedIn({ problem, result }: Found): string[] {
  if (result.outcome === 'team') return result.members.map(({ expert }) => expert);
  const nearest = result.relaxations.flatMap((relaxation) => nearestTo(relaxation, problem).map(({ id }) => id));
  return [...nearest, ...problem.mustInclude];
}

/** What is in the way of a team, and who come nearest; nothing where there is one. */
export function obstaclesOf({ problem, result }: Found, names: RunNames): ObstacleResponse[] {
  if (result.outcome === 'team') return [];
  return result.relaxations.map((relaxation) => {
    const level = 'requirement' in relaxation ? relaxation.bestAvailable.level : 0;
    const nearest = nearestTo(relaxation, problem).map(({ id }) => ({ ...named(id, names), level }));
    return { sentence: relaxationSentence(relaxation, problem, names.words), nearest };
  });
}
