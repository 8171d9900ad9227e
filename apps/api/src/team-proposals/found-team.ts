import type { AssemblyResult } from '#contracts/assembly';
import type { WeighedProblem } from '#domain/assembly/weighed-problem';
import { nearestTo } from './nearest.js';
import type { ObstacleResponse } from './reasons.response.js';
import type { RunNames } from './team-run.js';
import { barredBecause } from './words/nearest-words.js';
import { relaxationSentence } from './words/relaxation-words.js';

/** A problem, and what came of it. */
export interface Found {
  problem: WeighedProblem;
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
  const nearest = result.relaxations.flatMap((relaxation) =>
    nearestTo(relaxation, problem).map(({ expert }) => expert.id),
  );
  return [...nearest, ...problem.mustInclude];
}

/** What is in the way of a team, and who come nearest; nothing where there is one. */
export function obstaclesOf({ problem, result }: Found, names: RunNames): ObstacleResponse[] {
  if (result.outcome === 'team') return [];
  return result.relaxations.map((relaxation) => {
    const nearest = nearestTo(relaxation, problem).map((near) => ({
      ...named(near.expert.id, names),
      ...{ level: near.level, sentence: barredBecause(near, problem, names.words) },
    }));
    return { sentence: relaxationSentence(relaxation, problem, names.words), nearest };
  });
}
