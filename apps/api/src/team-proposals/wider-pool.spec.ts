import type { RecordRows } from '#persistence/case-records/record-entities';
import { widerPool } from './wider-pool.js';

const clock = (kind: string, state = 'running') =>
  ({ kind, state, dueAt: '2026-12-03T16:00:00.000Z' }) as RecordRows['clock'];

describe(widerPool.name, () => {
  it('names the next pool and the clock that opens it', () => {
    expect(widerPool('region', [clock('widerPool', 'met'), clock('assembly')])).toEqual({
      pool: 'supraRegional',
      at: '2026-12-03T16:00:00.000Z',
      sentence:
        'Hierna zoeken wij bij regio’s die met uw regio samenwerken. ' +
        'Dat gebeurt vanzelf na do 3 dec 2026, 17.00 uur, of zodra u dat vraagt.',
    });
    expect(widerPool('supraRegional', [clock('assembly'), clock('widerPool')])).toMatchObject({ pool: 'national' });
  });

  it('promises no moment while the clock stands still', () => {
    const { at, sentence } = widerPool('supraRegional', [clock('widerPool', 'paused')]);
    expect(at).toBeNull();
    expect(sentence).toBe('Hierna zoeken wij in heel Nederland. Dat gebeurt zodra u dat vraagt.');
  });

  it('ends at the country', () => expect(widerPool('national', [])).toMatchObject({ pool: null, at: null }));
});
