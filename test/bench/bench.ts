import { Client } from '@temporalio/client';
import { createDataSource } from '#persistence/data-source';
import { connectClient } from '#temporal/client';
import { say } from '../../apps/local/src/say.js';
import { startBareWorker } from './bare/bare-worker.js';
import { startInstance } from './doorbraak/instance.js';
import type { Pair } from './measuring/pair.js';
import { playRounds } from './measuring/rounds.js';
import type { BenchOptions, PairName, ServerName } from './options.js';
import { accessLogPairs } from './pairs/access-log.js';
import { BareClient } from './pairs/bare-client.js';
import type { BenchWorld } from './pairs/bench-world.js';
import { clocksPair } from './pairs/clocks.js';
import { commandPair } from './pairs/commands.js';
import { intakePair } from './pairs/intake.js';
import { livesPair } from './pairs/lives.js';
import { figuresOf, processorFigureOf, type Figure, type LifeFigure, type ProcessorFigure } from './report.js';
import type { BenchServer } from './servers/server.js';
import type { WhatRuns } from './what-runs.js';

export interface BenchResult {
  figures: Figure[];
  processor: ProcessorFigure[];
  lives: LifeFigure[];
}

/** Measures all that was asked on one server, and says how far it is. */
export async function benchOn(
  name: ServerName,
  server: BenchServer,
  { pairs, rounds, roundsOfClocks, clocks }: BenchOptions,
  runs: WhatRuns,
): Promise<BenchResult> {
  const instance = await startInstance(server, runs);
  const bareWorker = await startBareWorker(instance.temporalAddress, instance.databaseUrl);
  runs.add(() => bareWorker.stop());
  const temporal = await connectClient(
    { address: instance.temporalAddress, namespace: 'default' },
    instance.temporalKeys,
  );
  runs.add(() => temporal.connection.close());
  const database = await createDataSource(instance.databaseUrl, { applicationName: 'doorbraak-bench' }).initialize();
  runs.add(() => database.destroy());
  const world: BenchWorld = {
    instance,
    bare: new BareClient(new Client({ connection: temporal.connection })),
    temporal,
    database,
  };
  const programs = { ...instance.programs, ...server.programs, 'bare worker': bareWorker.pid, bench: process.pid };
  const result: BenchResult = { figures: [], processor: [], lives: [] };
  const play = async (pair: Pair, times = rounds): Promise<void> => {
    say(`${name}: ${pair.name} …`);
    const played = await playRounds(pair, times, programs);
    result.figures.push(...figuresOf(name, pair, played));
    result.processor.push(processorFigureOf(name, pair, played));
  };
  const perform: Record<PairName, () => Promise<void>> = {
    intake: () => play(intakePair(world)),
    async commands() {
      for (const atOnce of [1, 8]) await play(commandPair(world, atOnce));
    },
    async 'access-log'() {
      for (const pair of await accessLogPairs(world, runs)) await play(pair);
    },
    async lives() {
      const { pair, ours, bare } = await livesPair(world);
      result.lives.push({ server: name, ours, bare });
      await play(pair);
    },
    clocks: async () => play(await clocksPair(world, clocks), roundsOfClocks),
  };
  for (const pair of pairs) await perform[pair]();
  return result;
}
