/** The three consents, given by the parents; `how` they were asked for. */
export function consentsOfParents(how: string): object[] {
  return ['request', 'help', 'sharing'].map((kind) => ({ kind, status: 'given', givenBy: 'parents', how }));
}
