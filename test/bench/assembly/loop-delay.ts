import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long an event loop was held up, in milliseconds: what was late beyond the interval at which it was looked at. */
export interface LoopDelay {
  readonly median: number;
  readonly p99: number;
  readonly most: number;
}

const INTERVAL_MS = 1;

/** Watches the event loop of this process while `work` goes on elsewhere. */
export async function loopDelayDuring(work: () => Promise<unknown>): Promise<LoopDelay> {
  const watch = monitorEventLoopDelay({ resolution: INTERVAL_MS });
  watch.enable();
  // The first look only starts the watch.
  await sleep(10);
  watch.reset();
  await work();
  watch.disable();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - INTERVAL_MS);
  return { median: late(watch.percentile(50)), p99: late(watch.percentile(99)), most: late(watch.max) };
}
