import { setTimeout as pause } from 'node:timers/promises';
import type { Load } from './load.js';
import type { Pair } from './pair.js';
import { processorTime, usedBetween } from './processor-time.js';

/** What a server still does in the background for one contender must not be on the account of the next. */
const REST_MS = 700;
const WARM_UP_SECONDS = 2;

/** One contender in one round. */
export interface Turn {
  load: Load;
  /** Seconds of processor time, by program. */
  processor: Record<string, number>;
}

export interface Round {
  ours: Turn;
  bare: Turn;
}

/** Lets both contenders run in turn, after each has warmed up; who begins alternates too. */
export async function playRounds(pair: Pair, rounds: number, programs: Record<string, number>): Promise<Round[]> {
  if (!pair.prepare) {
    await pair.bare(WARM_UP_SECONDS);
    await pair.ours(WARM_UP_SECONDS);
  }
  const played: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const turns = new Map<'ours' | 'bare', Turn>();
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const who of order) turns.set(who, await takeTurn(pair, who, programs));
    played.push({ ours: turns.get('ours')!, bare: turns.get('bare')! });
  }
  return played;
}

async function takeTurn(pair: Pair, who: 'ours' | 'bare', programs: Record<string, number>): Promise<Turn> {
  await pair.prepare?.[who]();
  await pause(REST_MS);
  const before = processorTime(programs);
  const load = await pair[who](pair.seconds);
  return { load, processor: usedBetween(before, processorTime(programs)) };
}
