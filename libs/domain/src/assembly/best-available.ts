import { type AssemblyProblem, type AssemblyRequirement } from '#contracts/assembly';
import { canComeSometime, exclusionOf } from './exclusions.js';

/** What the pool has to offer for a requirement that cannot be met. */
export interface BestAvailable {
  /** Highest level present, 0 for none. */
  level: number;
  /** How many have exactly that level. */
  candidates: number;
  /** How many reach the level asked. */
  meeting: number;
}

/** The best level in a domain among experts whom H3, H4 and H9 do not exclude and who can come in some slot. */
export function bestAvailable(problem: AssemblyProblem, requirement: AssemblyRequirement): BestAvailable {
  const excluded = exclusionOf(problem);
  const levels = problem.experts
    .filter((expert) => !excluded(expert) && canComeSometime(expert, problem.slots))
    .flatMap(({ domains }) => domains.filter(({ domain }) => domain === requirement.domain))
    .map(({ level }) => level);
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  return {
    level: highest,
    candidates: levels.filter((level) => level === highest).length,
    meeting: levels.filter((level) => level >= requirement.level).length,
  };
}
