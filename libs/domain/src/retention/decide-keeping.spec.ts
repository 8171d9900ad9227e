import { decideKeeping, type Keeping } from './decide-keeping.js';

const AT = '2026-11-22T13:00:00.000Z';

const keeping = (more: Partial<Keeping> = {}): Keeping => ({
  closed: true,
  keepUntil: '2046-01-10',
  held: false,
  destructionConfirmed: false,
  ...more,
});

describe(decideKeeping.name, () => {
  it.each<[string, Partial<Keeping>]>([
    ['its term ended yesterday', { keepUntil: '2026-11-21' }],
    ['its term is over', { keepUntil: '2020-01-01' }],
    ['its destruction was granted and confirmed', { destructionConfirmed: true }],
  ])('destroys a dossier when %s', (_why, more) => {
    expect(decideKeeping(keeping(more), AT)).toEqual({ destroy: true });
  });

  it.each<[string, Partial<Keeping>, string, string]>([
    ['its term runs', {}, 'term', '2046-01-11'],
    ['its term ends today', { keepUntil: '2026-11-22' }, 'term', '2026-11-23'],
    ['its term ends tomorrow', { keepUntil: '2026-11-23' }, 'term', '2026-11-24'],
    ['a hold stands, whatever the term says', { keepUntil: '2020-01-01', held: true }, 'held', '2026-12-22'],
    ['a hold stands, whatever was granted', { destructionConfirmed: true, held: true }, 'held', '2026-12-22'],
    ['the case was opened again', { closed: false, keepUntil: null, destructionConfirmed: true }, 'open', '2026-12-22'],
  ])('keeps it while %s', (_why, more, because, lookAgainOn) => {
    expect(decideKeeping(keeping(more), AT)).toEqual({ destroy: false, because, lookAgainOn });
  });

  it('goes by the day in the Netherlands', () => {
    expect(decideKeeping(keeping({ keepUntil: '2046-11-22' }), '2046-11-21T23:30:00.000Z')).toMatchObject({
      because: 'term',
    });
    expect(decideKeeping(keeping({ keepUntil: '2046-11-22' }), '2046-11-22T22:30:00.000Z')).toMatchObject({
      because: 'term',
    });
    expect(decideKeeping(keeping({ keepUntil: '2046-11-22' }), '2046-11-22T23:30:00.000Z')).toEqual({ destroy: true });
  });
});
