/** However little changed: what left no trace is found, and what another worker left undone. */
const LOOK_EVERY_MS = 60_000;

/** Whether it is worth to look again who must be told of which session. What it remembers is lost without harm. */
export class Lookout {
  private traces: string | null = null;
  private nextLook = 0;

  /** @param at milliseconds of a clock that nobody sets, as everywhere here */
  isNeeded(traces: string, at: number): boolean {
    return traces !== this.traces || at >= this.nextLook;
  }

  /**
   * What a look that succeeded found.
   * @param traces from before that look: what changed during it is looked at again
   * @param dueInSeconds until the next call is due; null when everybody was told
   */
  looked(traces: string, dueInSeconds: number | null, at: number): void {
    this.traces = traces;
    this.nextLook = at + Math.min(LOOK_EVERY_MS, (dueInSeconds ?? Infinity) * 1000);
  }
}
