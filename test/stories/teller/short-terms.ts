import type { ClockKind } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import type { Teller } from './teller.js';

const seconds = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'seconds' });

export interface Pace {
  clocks: Partial<Record<ClockKind, number>>;
  /** Seconds after the start of the follow-up, a moment each. */
  followUp: number[];
}

/** Gives the region, by its administrator, a next version of its policy in which what a story waits for takes seconds. */
export async function shortenTerms(teller: Teller, { clocks, followUp }: Pace): Promise<void> {
  const admin = teller.as('beheerder');
  const [active] = await admin.list<{ version: number }>('policies');
  const { body } = await admin.get<{ body: RegionPolicy }>(`policies/${active!.version}`);
  const shortened: RegionPolicy = {
    ...body,
    clocks: { ...body.clocks },
    followUp: body.followUp.map((one, index) => ({ ...one, term: seconds(followUp[index]!) })),
  };
  for (const [kind, amount] of Object.entries(clocks) as [ClockKind, number][]) {
    shortened.clocks[kind] = { ...body.clocks[kind], term: seconds(amount) };
  }
  await admin.post('policies', { body: shortened, reason: 'Oefening met korte termijnen.' });
}
