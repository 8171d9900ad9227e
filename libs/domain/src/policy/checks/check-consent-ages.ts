import { CONSENT_KINDS, CONSENT_PARTIES } from '#contracts/consents';
import { type FaultList, checkCode, checkWhole, readList, readObject } from './fault-list.js';

const GROWN_UP = 18;

/** Checks who must consent at which age: of every kind somebody from birth on, each age once. */
export function checkConsentAges(value: unknown, faults: FaultList): void {
  const kinds = readObject(value, CONSENT_KINDS, faults);
  if (!kinds) return;
  for (const kind of CONSENT_KINDS) checkAges(kinds[kind], faults.at(kind));
}

function checkAges(value: unknown, faults: FaultList): void {
  const ages = readList(value, GROWN_UP, faults);
  const from = ages.map((age, index) => checkAge(age, faults.at(index)));
  faults.check(from.includes(0), 'Begin bij 0 jaar: voor elke leeftijd moet duidelijk zijn wie toestemming geeft.');
  faults.check(new Set(from).size === from.length, 'Noem elke leeftijd één keer.');
}

function checkAge(value: unknown, faults: FaultList): number | undefined {
  const age = readObject(value, ['from', 'parties'], faults);
  if (!age) return undefined;
  const parties = readList(age.parties, CONSENT_PARTIES.length, faults.at('parties'));
  faults.at('parties').check(parties.length > 0, 'Noem wie toestemming geeft.');
  parties.forEach((party, index) => checkCode(party, CONSENT_PARTIES, faults.at('parties').at(index)));
  return checkWhole(age.from, 0, GROWN_UP, faults.at('from')) ? age.from : undefined;
}
