import type { Petitioner } from '#contracts/rights';
import type { Intake } from '#persistence/intakes/intake';
import { withoutOthers } from './left-out.js';

const said = (who: string) => ({ who, words: 'Mijn woorden.', recordedBy: 'S. Vos', on: '2026-11-20' });
const intake = {
  question: 'Waar kan zij wonen?',
  parentsWords: [said('Moeder'), said('vader'), said('stiefvader'), said('oma')],
  involved: [{ name: 'Oom Piet', role: 'vertrouwenspersoon', since: null }],
} as unknown as Intake;

describe(withoutOthers.name, () => {
  it.each<[Petitioner, string[]]>([
    ['mother', ['Moeder']],
    ['father', ['vader']],
    ['parents', ['Moeder', 'vader', 'stiefvader', 'oma']],
    ['child', []],
    ['guardian', []],
    ['representative', []],
  ])('shows %s the own words of %j', (askedBy, whose) => {
    expect(withoutOthers(intake, askedBy).parentsWords.map(({ who }) => who)).toEqual(whose);
  });

  it('tells who is around the family by their part only, and keeps the rest', () => {
    expect(withoutOthers(intake, 'child')).toMatchObject({
      question: intake.question,
      involved: [{ name: 'weggelaten', role: 'vertrouwenspersoon', since: null }],
    });
  });
});
