import { parseArgs } from 'node:util';

export const PAIRS = ['intake', 'commands', 'lives'] as const;
export const SERVERS = ['dev', 'production'] as const;
export type PairName = (typeof PAIRS)[number];
export type ServerName = (typeof SERVERS)[number];

/** What one run of the benchmark measures. */
export interface BenchOptions {
  pairs: PairName[];
  servers: ServerName[];
  rounds: number;
  /** File for the figures as JSON, every round by itself. */
  json: string | undefined;
}

/**
 * Reads the command line: `[--only intake,commands,lives] [--server dev|production] [--rounds N] [--json FILE]`.
 * @throws Error that names what is not known
 */
export function readBenchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: PAIRS.join(',') },
      server: { type: 'string', default: SERVERS.join(',') },
      rounds: { type: 'string', default: '5' },
      json: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: give a whole number from 1.`);
  return {
    pairs: chosen('--only', values.only, PAIRS),
    servers: chosen('--server', values.server, SERVERS),
    rounds,
    json: values.json,
  };
}

function chosen<T extends string>(option: string, text: string, known: readonly T[]): T[] {
  const names = text.split(',');
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`${option} ${unknown}: choose from ${known.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}
