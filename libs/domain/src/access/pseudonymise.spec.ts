import { pseudonymise } from './pseudonymise.js';

const names = [
  { name: 'Noor', instead: 'het kind' },
  { name: 'De Regenboog', instead: 'de school' },
  { name: 'a.b (c)', instead: '…' },
];

describe(pseudonymise.name, () => {
  it.each([
    ['Noor gaat naar De Regenboog.', 'het kind gaat naar de school.'],
    ['NOOR en noor’s broer', 'het kind en het kind broer'],
    ['De noordkant van Noorwegen', 'De noordkant van Noorwegen'],
    ['geboren op 3 mei 2014 of 03-05-2014', 'geboren op (datum) of (datum)'],
    ['mail noor@voorbeeld.nl of bel 06-12345678', 'mail (e-mailadres) of bel (telefoonnummer)'],
    ['Kade 3, 1234 AB', 'Kade 3, (postcode)'],
    ['nummer 123456782', 'nummer (nummer)'],
    ['26 weekenden voor 3 mensen, 24/7', '26 weekenden voor 3 mensen, 24/7'],
    ['a.b (c) is geen patroon, axb (c) wel', '… is geen patroon, axb (c) wel'],
  ])('%s', (text, expected) => expect(pseudonymise(text, names)).toBe(expected));

  it('stays quick on a text made to be slow', () => {
    const text = '0 -'.repeat(1_300) + '@'.repeat(100) + '1-'.repeat(1_000);
    expect(pseudonymise(text, names).length).toBeGreaterThan(0);
  });
});
