import { type AssemblyRequirement } from '#contracts/assembly';
import { type WeighedProblem, withEverySlot } from './weighed-problem.js';

/**
 * One thing that would be otherwise. A slot may be one in which no team was looked for; a domain means every requirement of
 * that domain.
 */
export type Change =
  | { readonly change: 'drop' | 'require'; readonly expert: string }
  | { readonly change: 'slot'; readonly slot: string }
  | { readonly change: 'lowerLevel' | 'moreSeats'; readonly domain: string };

/**
 * The problem with these things otherwise; the given one stays as it is. A change never makes a valid problem invalid: level 1
 * is not lowered any further.
 */
export function whatIf(problem: WeighedProblem, changes: readonly Change[]): WeighedProblem {
  return changes.reduce(changed, problem);
}

function changed(problem: WeighedProblem, change: Change): WeighedProblem {
  switch (change.change) {
    case 'drop':
      return {
        ...problem,
        mustInclude: without(problem.mustInclude, change.expert),
        mustExclude: [...without(problem.mustExclude, change.expert), change.expert],
      };
    case 'require':
      return {
        ...problem,
        mustInclude: [...without(problem.mustInclude, change.expert), change.expert],
        mustExclude: without(problem.mustExclude, change.expert),
      };
    case 'slot':
      return onlyIn(withEverySlot(problem), change.slot);
    case 'lowerLevel':
      return withRequirements(problem, change.domain, (one) => ({ ...one, level: Math.max(1, one.level - 1) }));
    case 'moreSeats':
      return withRequirements(problem, change.domain, (one) => ({ ...one, seats: one.seats + 1 }));
  }
}

function onlyIn(problem: WeighedProblem, slot: string): WeighedProblem {
  return {
    ...problem,
    slots: problem.slots.filter(({ id }) => id === slot),
    experts: problem.experts.map((expert) => ({
      ...expert,
      availableSlots: expert.availableSlots.filter((id) => id === slot),
    })),
  };
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((each) => each !== id);
}

function withRequirements(
  problem: WeighedProblem,
  domain: string,
  change: (requirement: AssemblyRequirement) => AssemblyRequirement,
): WeighedProblem {
  const requirements = problem.requirements.map((one) => (one.domain === domain ? change(one) : one));
  return { ...problem, requirements };
}
