import { type AssemblyObjectives } from '#contracts/assembly';

type Objective = keyof AssemblyObjectives;

const moreIsBetter: readonly Objective[] = ['belowTarget', 'mixedSizes', 'knowsFamily'];

/** Whether the second of two figures of a team is better than the first, as docs/assembly.md orders teams. */
export function isBetter(objective: Objective, from: number, to: number): boolean {
  return moreIsBetter.includes(objective) ? to > from : to < from;
}
