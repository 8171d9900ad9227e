import type { ClockKind } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { activateRules, draftRules } from './region-rules.js';
import type { Teller } from './teller.js';

const seconds = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'seconds' });

export interface Pace {
  clocks: Partial<Record<ClockKind, number>>;
  /** Seconds after the start of the follow-up, a moment each. */
  followUp: number[];
}

/** Lets the region, by its administrator, begin new cases under a policy in which what a story waits for takes seconds. */
export async function shortenTerms(teller: Teller, pace: Pace): Promise<void> {
  const version = await draftRules(teller, (body) => shortened(body, pace));
  await activateRules(teller, version, 'newCases');
}

function shortened(body: RegionPolicy, { clocks, followUp }: Pace): RegionPolicy {
  const shorter: RegionPolicy = {
    ...body,
    clocks: { ...body.clocks },
    followUp: body.followUp.map((one, index) => ({ ...one, term: seconds(followUp[index]!) })),
  };
  for (const [kind, amount] of Object.entries(clocks) as [ClockKind, number][]) {
    shorter.clocks[kind] = { ...body.clocks[kind], term: seconds(amount) };
  }
  return shorter;
}
