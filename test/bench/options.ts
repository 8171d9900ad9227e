import { parseArgs } from 'node:util';

export const PAIRS = ['intake', 'commands', 'access-log', 'lives', 'clocks'] as const;
/** Clocks take minutes by themselves: they run when they are asked for. */
const PAIRS_BY_DEFAULT: readonly PairName[] = ['intake', 'commands', 'access-log', 'lives'];
const ROUNDS = 5;
/** What can be asked for: the pairs, and what needs no server to be measured. */
const PARTS = [...PAIRS, 'assembly'] as const;
export const SERVERS = ['dev', 'production'] as const;
export type PairName = (typeof PAIRS)[number];
export type ServerName = (typeof SERVERS)[number];

/** What one run of the benchmark measures. */
export interface BenchOptions {
  pairs: PairName[];
  /** Whether the solver of team problems is measured. */
  assembly: boolean;
  servers: ServerName[];
  rounds: number;
  /** Of the clocks, which are many already: one, unless rounds were asked for. */
  roundsOfClocks: number;
  /** How many clocks run out in the same second. */
  clocks: number;
  /** File for the figures as JSON, every round by itself. */
  json: string | undefined;
}

/**
 * Reads the command line: `[--only intake,commands,access-log,lives,clocks,assembly] [--server dev|production] [--rounds N] [--clocks N]
 * [--json FILE]`.
 * @throws Error that names what is not known
 */
export function readBenchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: [...PAIRS_BY_DEFAULT, 'assembly'].join(',') },
      server: { type: 'string', default: SERVERS.join(',') },
      rounds: { type: 'string' },
      clocks: { type: 'string', default: '10000' },
      json: { type: 'string' },
    },
  });
  const rounds = values.rounds === undefined ? undefined : wholeNumber('--rounds', values.rounds);
  const parts = chosen('--only', values.only, PARTS);
  return {
    pairs: PAIRS.filter((name) => parts.includes(name)),
    assembly: parts.includes('assembly'),
    servers: chosen('--server', values.server, SERVERS),
    rounds: rounds ?? ROUNDS,
    roundsOfClocks: rounds ?? 1,
    clocks: wholeNumber('--clocks', values.clocks),
    json: values.json,
  };
}

function chosen<T extends string>(option: string, text: string, known: readonly T[]): T[] {
  const names = text.split(',');
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`${option} ${unknown}: choose from ${known.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option} ${text}: give a whole number from 1.`);
  return number;
}
