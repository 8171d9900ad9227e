/** How long searches may go on. */
export interface Limits {
  /** Milliseconds, as `performance.now()` gives them; a clock that stands still sets no limit. */
  readonly clock: () => number;
  /** Moment on that clock after which nothing is looked at any more. */
  readonly deadline: number;
  /** Partial teams that one search may look at. */
  readonly maxNodes: number;
}

/** What one search may still spend. */
export class Budget {
  private nodes = 0;

  constructor(private readonly limits: Limits) {}

  /** Counts one partial team; false when it may not be looked at any more. */
  spend(): boolean {
    this.nodes += 1;
    return this.nodes <= this.limits.maxNodes && !isPast(this.limits);
  }
}

/** Whether the time is up. */
export function isPast({ clock, deadline }: Limits): boolean {
  return deadline !== Infinity && clock() >= deadline;
}

/** The same limits with only a part (0 to 1) of the time that is left. */
export function shareOf(limits: Limits, part: number): Limits {
  if (limits.deadline === Infinity) return limits;
  const now = limits.clock();
  return { ...limits, deadline: now + Math.max(0, limits.deadline - now) * part };
}
