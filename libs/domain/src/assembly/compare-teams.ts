import { type AssemblyObjectives, type AssemblyTeam } from '#contracts/assembly';

/** The first thing on which one team is worse than a better one, with both values. */
export type Comparison =
  | { worseOn: null }
  | { worseOn: 'slot'; theirs: string | null; best: string | null }
  | { worseOn: keyof AssemblyObjectives; theirs: number; best: number };

const inOrder = ['size', 'load', 'belowTarget', 'mixedSizes', 'travelMinutes', 'knowsFamily'] as const;

/** Compares a team with one that is at least as good: the first difference in the order of docs/assembly.md. */
export function compareTeams(theirs: AssemblyTeam, best: AssemblyTeam): Comparison {
  if (theirs.slot !== best.slot) return { worseOn: 'slot', theirs: theirs.slot, best: best.slot };
  const name = inOrder.find((objective) => theirs.objectives[objective] !== best.objectives[objective]);
  if (!name) return { worseOn: null };
  return { worseOn: name, theirs: theirs.objectives[name], best: best.objectives[name] };
}
