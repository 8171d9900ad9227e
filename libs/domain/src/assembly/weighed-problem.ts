import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';

/** A slot that was free too, in which no team was looked for. */
export interface OtherSlot {
  readonly id: string;
  /** RFC 3339. */
  readonly start: string;
  /** Experts of the problem who cannot come then: they are far fewer than those who can. */
  readonly barred: readonly string[];
}

/** A problem as it was solved, with what was known beside it; what earlier releases stored has nothing beside it. */
export interface WeighedProblem extends AssemblyProblem {
  /** Earliest first: the problem was narrowed to the slot that stays, or to the one that was asked. */
  readonly otherSlots?: readonly OtherSlot[];
  /** Experts of the pool who were away on the day itself, so that nobody looked at them. */
  readonly away?: readonly AssemblyExpert[];
}

/** The problem if no slot had been left out; the given one stays as it is. */
export function withEverySlot({ otherSlots = [], ...problem }: WeighedProblem): WeighedProblem {
  const barred = otherSlots.map((slot) => ({ id: slot.id, experts: new Set(slot.barred) }));
  const openTo = (expertId: string) => barred.filter(({ experts }) => !experts.has(expertId)).map(({ id }) => id);
  return {
    ...problem,
    slots: [...problem.slots, ...otherSlots.map(({ id, start }) => ({ id, start }))],
    experts: problem.experts.map((expert) => ({
      ...expert,
      availableSlots: [...expert.availableSlots, ...openTo(expert.id)],
    })),
  };
}
