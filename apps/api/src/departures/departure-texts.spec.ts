import type { DepartureInList } from '#persistence/departures/read-departures';
import { departureSummary, departureWarning } from './departure-texts.js';

const departure = (changes: Partial<DepartureInList>) =>
  ({
    userName: 'A. Adema',
    successorName: 'B. Boer',
    lastDay: '2026-12-04',
    state: 'planned',
    duties: [],
    ...changes,
  }) as unknown as DepartureInList;

describe(departureSummary.name, () => {
  it.each([
    ['planned', 'B. Boer neemt al het werk van A. Adema over na vr 4 dec.'],
    [
      'handingOver',
      'B. Boer doet al het werk van A. Adema. De casussen worden nu overgezet. Het account van A. Adema is gesloten.',
    ],
    ['done', 'B. Boer heeft al het werk van A. Adema. Het account van A. Adema is gesloten.'],
    ['cancelled', 'Ingetrokken. A. Adema blijft.'],
  ] as const)('says what %s means for the work', (state, words) => {
    expect(departureSummary(departure({ state }), '2026-11-25')).toBe(words);
  });
});

describe(departureWarning.name, () => {
  it('names every duty that the policy still gives to who leaves', () => {
    expect(departureWarning(departure({ duties: ['coordinator', 'regionAdmin'] }))).toBe(
      'A. Adema staat in het beleid nog als coördinator en beheerder. Stel een nieuwe versie vast. ' +
        'Tot dan doet B. Boer dat werk.',
    );
  });

  it('is silent without a duty, and when the person stays', () => {
    expect(departureWarning(departure({}))).toBeNull();
    expect(departureWarning(departure({ duties: ['coordinator'], state: 'cancelled' }))).toBeNull();
  });
});
