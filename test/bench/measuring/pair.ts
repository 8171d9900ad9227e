import type { Load } from './load.js';

/** One figure that a load is judged by. */
export interface Measure {
  name: string;
  unit: string;
  /** What ours divided by the bare one should be. */
  aim: { atLeast: number } | { atMost: number };
  of: (load: Load) => number;
}

/** Doorbraak and the barest thing that could be called the same, under the same load. */
export interface Pair {
  name: string;
  /** What one call does, for the table of processor time. */
  call: string;
  measures: Measure[];
  /** How long a load lasts; one with a beginning and an end of its own at most so long. */
  seconds: number;
  /** Makes ready what the load of a turn needs; measured neither in time nor in work. Who is made ready is warm. */
  prepare?: Record<'ours' | 'bare', () => Promise<void>>;
  ours: (seconds: number) => Promise<Load>;
  bare: (seconds: number) => Promise<Load>;
}

export function isReached(aim: Measure['aim'], ratio: number): boolean {
  return 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost;
}
