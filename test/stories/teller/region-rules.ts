import type { RegionPolicy } from '#contracts/policies';
import type { Teller } from './teller.js';

export interface StoredVersion {
  version: number;
  state: 'draft' | 'active' | 'past';
  body: RegionPolicy;
}

interface Activation {
  version: number;
  bulkRunId: string | null;
}

/** The version of the rules under which new cases begin. */
export async function activeRules(teller: Teller): Promise<StoredVersion> {
  const versions = await teller.as('beheerder').list<StoredVersion>('policies');
  return versions.find(({ state }) => state === 'active')!;
}

/** Stores the rules of today with what is changed in them, as a draft. Answers its version. */
export async function draftRules(teller: Teller, change: (body: RegionPolicy) => RegionPolicy): Promise<number> {
  const { body } = await activeRules(teller);
  const draft = { body: change(structuredClone(body)), reason: 'Oefening met andere termijnen.' };
  return (await teller.as('beheerder').post<StoredVersion>('policies', draft)).version;
}

/** Lets a version hold, for new cases or for the running ones too. */
export async function activateRules(
  teller: Teller,
  version: number,
  scope: 'newCases' | 'runningCasesToo',
): Promise<Activation> {
  const { version: basedOn } = await activeRules(teller);
  const activation = { scope, basedOn, reason: 'Oefening met andere termijnen.' };
  return teller.as('beheerder').post<Activation>(`policies/${version}/activations`, activation);
}
