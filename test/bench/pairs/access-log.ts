import { startApiBeside } from '../doorbraak/api-beside.js';
import { submitCase } from '../doorbraak/submit.js';
import { load, type Load } from '../measuring/load.js';
import type { Measure, Pair } from '../measuring/pair.js';
import type { WhatRuns } from '../what-runs.js';
import type { BenchWorld } from './bench-world.js';

const AT_ONCE = 8;
const CONSENT = { kind: 'help', status: 'given', givenBy: 'parents', how: 'Opnieuw besproken, het blijft zo.' };
const measures: Measure[] = [
  { name: 'done', unit: '/s', aim: { atLeast: 0.8 }, of: ({ done, seconds }) => done / seconds },
];

type Api = Awaited<ReturnType<typeof startApiBeside>>;
type Call = (one: Awaited<ReturnType<typeof submitCase>>) => Promise<unknown>;

/** The same API with its access log, and with one that writes nothing: commands and reads, each caller in its own case. */
export async function accessLogPairs({ instance }: BenchWorld, runs: WhatRuns): Promise<Pair[]> {
  const silent = { saw: () => undefined, did: () => undefined, standsOn: () => undefined, hasTold: () => true };
  const [logged, unlogged] = [
    await startApiBeside(instance, {}, runs),
    await startApiBeside(instance, { accessLog: silent }, runs),
  ];
  const pair = (call: string, doIt: Call): Pair => ({
    name: `${call}s with and without access log`,
    call,
    seconds: 3,
    measures,
    ours: (seconds) => keepCalling(logged, seconds, doIt),
    bare: (seconds) => keepCalling(unlogged, seconds, doIt),
  });
  return [
    pair('command', (one) => one.post('coordinator', 'consents', CONSENT)),
    pair('read', (one) => one.list('clocks')),
  ];
}

async function keepCalling(api: Api, seconds: number, call: Call): Promise<Load> {
  const cases = await Promise.all(Array.from({ length: AT_ONCE }, () => submitCase(api)));
  return load({ atOnce: AT_ONCE, seconds }, async (caller) => {
    await call(cases[caller]!);
  });
}
