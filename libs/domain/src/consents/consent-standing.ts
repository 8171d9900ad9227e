import type { ConsentGiver, ConsentParty, ConsentStatement, ConsentStatus } from '#contracts/consents';

/** Whether a consent holds, and what is missing where it does not. */
export interface ConsentStanding {
  valid: boolean;
  /** Why it holds: they all said yes, or it was weighed to go on without; null where it does not hold. */
  ground: 'given' | 'weighed' | null;
  /** Who did not say yes yet. */
  missing: ConsentParty[];
  /** Who said no, or took their yes back. */
  against: ConsentGiver[];
}

const PARTY_OF: Record<ConsentGiver, ConsentParty | null> = {
  child: 'child',
  mother: 'parents',
  father: 'parents',
  parents: 'parents',
  guardian: 'parents',
  other: null,
};

/**
 * How a consent stands. One parent speaks for both until another says no; nobody's no is passed over but by a recorded
 * weighing, and only as long as nobody says anything after it.
 * @param statements all that was said about one kind of consent, oldest first
 * @param parties who must say yes
 */
export function consentStanding(
  statements: readonly ConsentStatement[],
  parties: readonly ConsentParty[],
): ConsentStanding {
  const latest = latestWords(statements);
  const sayers = (...wanted: string[]) => [...latest].filter(([, status]) => wanted.includes(status)).map(([by]) => by);
  const against = sayers('refused', 'withdrawn');
  const yes = sayers('given').map((by) => PARTY_OF[by]);
  const missing = parties.filter((party) => !yes.includes(party));
  const isWeighed = statements.at(-1)?.status === 'weighed';
  const isGiven = against.length === 0 && missing.length === 0;
  const ground = isGiven ? 'given' : isWeighed ? 'weighed' : null;
  return { valid: ground !== null, ground, missing, against };
}

/** Who said yes and who said no last. A yes can turn out not to have been asked; only their own yes lifts somebody's no. */
function latestWords(statements: readonly ConsentStatement[]): Map<ConsentGiver, ConsentStatus> {
  const latest = new Map<ConsentGiver, ConsentStatus>();
  for (const { givenBy, status } of statements) {
    if (status === 'notAsked' && latest.get(givenBy) === 'given') latest.delete(givenBy);
    if (status === 'given' || status === 'refused' || status === 'withdrawn') latest.set(givenBy, status);
  }
  return latest;
}
