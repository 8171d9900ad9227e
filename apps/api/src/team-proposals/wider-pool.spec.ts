import type { RecordRows } from '#persistence/case-records/record-entities';
import { widerPool } from './wider-pool.js';

const clock = (kind: string, state = 'running') =>
  ({ kind, state, dueAt: '2026-12-03T16:00:00.000Z' }) as RecordRows['clock'];

describe(widerPool.name, () => {
  it('names the next pool and the clock that opens it', () => {
    expect(widerPool('region', [clock('widerPool', 'met'), clock('assembly')], null)).toEqual({
      pool: 'supraRegional',
      at: '2026-12-03T16:00:00.000Z',
      sentence:
        'Hierna zoeken wij bij regio’s die met uw regio samenwerken. ' +
        'Dat gebeurt vanzelf na do 3 dec 2026, 17.00 uur, of zodra u dat vraagt.',
    });
    expect(widerPool('supraRegional', [clock('assembly'), clock('widerPool')], null)).toMatchObject({
      pool: 'national',
    });
  });

  it('promises no moment while the clock stands still', () => {
    const { at, sentence } = widerPool('supraRegional', [clock('widerPool', 'paused')], null);
    expect(at).toBeNull();
    expect(sentence).toBe('Hierna zoeken wij in heel Nederland. Dat gebeurt zodra u dat vraagt.');
  });

  it('says what was there when it was worked out', () => {
    const found = widerPool('region', [], { pool: 'supraRegional', size: 4 }).sentence;
    expect(found).toContain('was er bij regio’s die met uw regio samenwerken een team van 4 te vinden.');
    const none = widerPool('supraRegional', [], { pool: 'national', size: null }).sentence;
    expect(none).toContain('was er in heel Nederland ook geen team.');
  });

  it('ends at the country', () => expect(widerPool('national', [], null)).toMatchObject({ pool: null, at: null }));
});
