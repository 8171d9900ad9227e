import { whyTheseParties } from './why-these-parties.js';

describe(whyTheseParties.name, () => {
  it.each([
    [['parents'], 9, 'Het kind is 9 jaar. Daarom vragen wij het aan de ouders met gezag.'],
    [['parents', 'child'], 12, 'Het kind is 12 jaar. Daarom vragen wij het aan het kind én aan de ouders met gezag.'],
    [['child'], 16, 'Het kind is 16 jaar. Daarom vragen wij het aan het kind zelf.'],
    [
      ['child', 'parents'],
      null,
      'Wij weten niet hoe oud het kind is. Daarom vragen wij het aan het kind én aan de ouders met gezag.',
    ],
  ] as const)('says why %j at %s', (parties, age, sentence) => expect(whyTheseParties(parties, age)).toBe(sentence));
});
