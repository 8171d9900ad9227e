import { submitCase } from '../doorbraak/submit.js';
import { load } from '../measuring/load.js';
import type { Pair } from '../measuring/pair.js';
import type { BenchWorld } from './bench-world.js';

const AT_ONCE = 16;

/** Completed intakes next to a workflow that starts, has one activity done and ends. */
export function intakePair({ instance, bare }: BenchWorld): Pair {
  return {
    name: `intakes, ${AT_ONCE} at once`,
    call: 'intake',
    seconds: 5,
    measures: [{ name: 'completed', unit: '/s', aim: { atLeast: 0.9 }, of: ({ done, seconds }) => done / seconds }],
    ours: (seconds) => load({ atOnce: AT_ONCE, seconds }, async () => void (await submitCase(instance))),
    bare: (seconds) => load({ atOnce: AT_ONCE, seconds }, () => bare.runOneActivity()),
  };
}
