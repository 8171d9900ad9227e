/** What one look of the sweeper came to. */
export interface SweepCounts {
  /** How much was not as it should be. */
  found: number;
  /** How much of that was put right. */
  mended: number;
  /** Tasks that were raised for administrators, and that ended because their trouble has gone. */
  opened: number;
  ended: number;
}

/** One thing that the sweeper looks after, beside the others: one that fails does not stop them. */
export interface Sweep {
  readonly name: string;
  /** What takes long stops early when the worker does: `stopping`. */
  sweep(now: Date, stopping: AbortSignal): Promise<SweepCounts>;
}

/** Token of all sweeps. */
export const SWEEPS = Symbol('sweeps');
