import { submitCase } from '../doorbraak/submit.js';
import { load, type Load } from '../measuring/load.js';
import type { Measure, Pair } from '../measuring/pair.js';
import { quantile } from '../measuring/statistics.js';
import type { BenchWorld } from './bench-world.js';

const CONSENT = { kind: 'help', status: 'given', givenBy: 'parents', how: 'Opnieuw besproken, het blijft zo.' };

const latency = (part: number) => (done: Load) => quantile(done.latencies, part);
const measures: Measure[] = [
  { name: 'p50', unit: 'ms', aim: { atMost: 2 }, of: latency(0.5) },
  { name: 'p99', unit: 'ms', aim: { atMost: 2 }, of: latency(0.99) },
];

/** A cheap command over HTTP, each caller to a case of its own, next to an Update of a workflow that does nothing with it. */
export function commandPair({ instance, bare }: BenchWorld, atOnce: number): Pair {
  return {
    name: `commands, ${atOnce} at once`,
    call: 'command',
    seconds: 3,
    measures,
    async ours(seconds) {
      const cases = await Promise.all(times(atOnce, () => submitCase(instance)));
      return load({ atOnce, seconds }, async (caller) => {
        await cases[caller]!.post('coordinator', 'consents', CONSENT);
      });
    },
    async bare(seconds) {
      const commands = await Promise.all(times(atOnce, () => bare.startTakingCommands()));
      return load({ atOnce, seconds }, (caller) => commands[caller]!());
    },
  };
}

function times<T>(count: number, make: () => Promise<T>): Promise<T>[] {
  return Array.from({ length: count }, make);
}
