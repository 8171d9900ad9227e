const KINDS = ['request', 'help', 'sharing'];
const GIVERS = ['child', 'parents'];

/** The three consents, given by child and parents: enough at any age. `how` says how they were asked. */
export function consentsOfFamily(how: string): object[] {
  return GIVERS.flatMap((givenBy) => KINDS.map((kind) => ({ kind, status: 'given', givenBy, how })));
}
