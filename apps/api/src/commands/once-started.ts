import { setTimeout as sleep } from 'node:timers/promises';
import type { Decision } from './command-decision.js';

/** A case that was just submitted has its process within a second; nobody at a screen notices this wait: milliseconds. */
const STARTING_TAKES = 2_000;
const PAUSE = 200;

/** Asks again as long as a case has no process, unless that is because the case is over. */
export async function onceStarted(ask: () => Promise<Decision>, isOver: () => Promise<boolean>): Promise<Decision> {
  for (let waited = 0; ; waited += PAUSE) {
    const decision = await ask();
    if (decision.status !== 'noProcess' || waited >= STARTING_TAKES || (await isOver())) return decision;
    await sleep(PAUSE);
  }
}
