import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../../apps/local/src/say.js';
import { benchOn, type BenchResult } from './bench.js';
import { readBenchOptions, type ServerName } from './options.js';
import { startProductionServer } from './servers/production-server.js';
import { developmentServer, type BenchServer } from './servers/server.js';
import { lifeTable, processorTable, ratioTable } from './tables.js';

const root = resolve(import.meta.dirname, '../../../..');

const options = readBenchOptions(process.argv.slice(2));
const result: BenchResult = { figures: [], processor: [], lives: [] };
for (const name of options.servers) {
  const server = await serverOf(name);
  try {
    const { figures, processor, lives } = await benchOn(name, server, options, say);
    result.figures.push(...figures);
    result.processor.push(...processor);
    result.lives.push(...lives);
  } finally {
    await server.stop();
  }
}
say(`\nDoorbraak next to the bare engine, ${options.rounds} rounds, medians:\n\n${ratioTable(result.figures)}`);
say(`\nMilliseconds of processor time:\n\n${processorTable(result.processor)}`);
if (result.lives.length > 0) say(`\nWhat one life leaves behind:\n\n${lifeTable(result.lives)}`);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);

function serverOf(name: ServerName): Promise<BenchServer> {
  return name === 'production' ? startProductionServer(root) : Promise.resolve(developmentServer);
}
