import type { AssemblyRequirement } from '#contracts/assembly';

/** Whether two lists ask the same of a team, in whatever order. */
export function areSameRequirements(
  some: readonly AssemblyRequirement[],
  others: readonly AssemblyRequirement[],
): boolean {
  return written(some) === written(others);
}

function written(requirements: readonly AssemblyRequirement[]): string {
  const lines = requirements.map(({ domain, level, seats }) => JSON.stringify([domain, level, seats]));
  return lines.sort().join();
}
