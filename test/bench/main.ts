import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf, StartFailure } from '../../apps/local/src/failure.js';
import { onRequestToStop } from '../../apps/local/src/on-request-to-stop.js';
import { say } from '../../apps/local/src/say.js';
import { type AssemblyMeasurement, measureAssembly } from './assembly/measure-assembly.js';
import { assemblyTable, delayTable } from './assembly/tables.js';
import { benchOn, type BenchResult } from './bench.js';
import { readBenchOptions, type BenchOptions } from './options.js';
import { startProductionServer } from './servers/production-server.js';
import { developmentServer } from './servers/server.js';
import { lifeTable, processorTable, ratioTable } from './tables.js';
import { WhatRuns } from './what-runs.js';

const root = resolve(import.meta.dirname, '../../../..');
const runs = new WhatRuns();

onRequestToStop(() => void runs.stopAll().finally(() => process.exit(1)));
try {
  const options = readBenchOptions(process.argv.slice(2));
  const assembly = options.assembly ? await measureAssembly(options.rounds) : undefined;
  if (assembly) showAssembly(assembly);
  const result = await measure(options);
  if (options.pairs.length > 0) show(result, options);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ ...result, assembly }, null, 2)}\n`);
} catch (error) {
  console.error(reasonOf(error));
  if (error instanceof StartFailure) console.error(`What to do: ${error.advice}`);
  process.exitCode = 1;
} finally {
  await runs.stopAll();
}

async function measure(options: BenchOptions): Promise<BenchResult> {
  const results: BenchResult[] = [];
  for (const name of options.pairs.length > 0 ? options.servers : []) {
    const server = name === 'production' ? await startProductionServer(root, runs) : developmentServer;
    results.push(await benchOn(name, server, options, runs));
    await runs.stopAll();
  }
  return {
    figures: results.flatMap(({ figures }) => figures),
    processor: results.flatMap(({ processor }) => processor),
    lives: results.flatMap(({ lives }) => lives),
  };
}

function showAssembly({ figures, delays }: AssemblyMeasurement): void {
  say(`\nThe best team, proven, and HiGHS on the plain model of the same problems:\n\n${assemblyTable(figures)}`);
  say(`\nHow late the event loop is meanwhile, in milliseconds:\n\n${delayTable(delays)}`);
}

function show({ figures, processor, lives }: BenchResult, { rounds, roundsOfClocks }: BenchOptions): void {
  const played = `medians of ${rounds} rounds (clocks: ${roundsOfClocks})`;
  say(`\nDoorbraak next to the bare engine, ${played}:\n\n${ratioTable(figures)}`);
  say(`\nMilliseconds of processor time:\n\n${processorTable(processor)}`);
  if (lives.length > 0) say(`\nWhat one life leaves behind:\n\n${lifeTable(lives)}`);
}
