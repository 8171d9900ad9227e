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
    ['1234ab of 1234 ab', '(postcode) of (postcode)'],
    ['in 2014 en 1500 km in 2019-2020', 'in 2014 en 1500 km in 2019-2020'],
    ['bel +31 6 12 34 56 78 of 0031612345678', 'bel (telefoonnummer) of (telefoonnummer)'],
    ['bel (070) 123 45 67', 'bel (telefoonnummer)'],
    ['2014 05 03, 3 – 5 – 2014, 3 mrt. 2014', '(datum), (datum), (datum)'],
    ['BSN 123 456 782 of 123456782', 'BSN (nummer) of (nummer)'],
    ['a.b (c) is geen patroon, axb (c) wel', '… is geen patroon, axb (c) wel'],
  ])('%s', (text, expected) => expect(pseudonymise(text, names)).toBe(expected));

  const zoe = [{ name: 'Zo\u00eb', instead: 'het kind' }];
  it.each([
    ['with its accent apart', 'Zoe\u0308 slaapt'],
    ['without its accent', 'ZOE slaapt'],
    ['in full width', '\uff3a\uff4f\u00eb slaapt'],
    ['with a hyphen or a joiner that nobody sees', 'Zo\u00ad\u200d\u00eb slaapt'],
  ])('knows a name %s', (_how, text) => expect(pseudonymise(text, zoe)).toBe('het kind slaapt'));

  it.each([
    ['Jan', 'Jantje en Jantjes fiets, januari en Janssen', 'het kind en het kind fiets, januari en Janssen'],
    ['Tim', 'Timmetje, Timmie en timmeren', 'het kind, het kind en timmeren'],
    ['Zoe', 'Zo\u00eb en Zo\u00ebtje', 'het kind en het kind'],
    ['Anne-Lot', 'Anne Lot en anne-lotje', 'het kind en het kind'],
  ])('knows %s by other spellings too', (name, text, expected) =>
    expect(pseudonymise(text, [{ name, instead: 'het kind' }])).toBe(expected),
  );

  it('leaves the accents of other words', () =>
    expect(pseudonymise('één crèche', names)).toBe('één crèche'.normalize('NFC')));

  it('stays quick on a text made to be slow', () => {
    const text = ['0 -', '@', '1-', 'Noor', '+1 (', '1 ', 'e\u0308', '. '].map((part) => part.repeat(20_000)).join('');
    const start = performance.now();
    expect(pseudonymise(text, names).length).toBeGreaterThan(0);
    // Steps that grow with the square of its length take minutes on any machine.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
