import { attemptsFor, grantable, NO_WISHES } from './attempts.js';
import { candidateOf, groundsOf, questionOf, slotOf } from './testing/questions.js';

const candidates = ['ad', 'bea', 'cas'].map((id) => candidateOf(id));
const [first, second, third] = [slotOf('first', 1), slotOf('second', 2), slotOf('third', 3)];
const holding = (current: typeof first | null, wanted: typeof first | null = null) =>
  groundsOf(candidates, { slots: { free: [first, third], current, wanted } });
const sitting = { accepted: ['ad'], invited: ['bea'] };

const seen = (...args: Parameters<typeof attemptsFor>) =>
  attemptsFor(...args).map(({ keep, slots }) => [keep.join(), slots.map(({ id }) => id).join()]);

describe(attemptsFor.name, () => {
  it('looks once where nobody sits', () => {
    expect(seen(questionOf(), holding(null), NO_WISHES)).toEqual([['', 'first,third']]);
  });

  it('moves the slot before it lets go of who was invited, and never of who accepted', () => {
    expect(seen(questionOf(sitting), holding(second), NO_WISHES)).toEqual([
      ['ad,bea', 'second'],
      ['ad,bea', 'first,second,third'],
      ['ad', 'first,second,third'],
    ]);
  });

  it('keeps the slot also when everybody fell out', () => {
    expect(seen(questionOf(), holding(second), NO_WISHES)).toEqual([
      ['', 'second'],
      ['', 'first,second,third'],
    ]);
  });

  it('works without slots, and with no other one than the own', () => {
    expect(seen(questionOf(sitting), groundsOf(candidates), NO_WISHES)).toEqual([
      ['ad,bea', ''],
      ['ad', ''],
    ]);
    const only = groundsOf(candidates, { slots: { free: [], current: second, wanted: null } });
    expect(seen(questionOf(sitting), only, NO_WISHES)).toEqual([
      ['ad,bea', 'second'],
      ['ad', 'second'],
    ]);
  });

  it('keeps nobody who is not wanted, attends beside the team, or has no account any more', () => {
    const question = questionOf({ accepted: ['ad', 'gone', 'cas'], invited: ['bea'], advisers: ['cas'] });
    const wishes = { mustInclude: [], mustExclude: ['bea'], slotId: 'third' };
    expect(seen(question, holding(second, third), wishes)).toEqual([['ad', 'third']]);
  });
});

describe(grantable.name, () => {
  const pool = [...candidates, candidateOf('away', { absent: true })];
  const wanting = (mustInclude: string[], slotId: string | null = null) => ({ mustInclude, mustExclude: [], slotId });
  const noSlots = groundsOf(pool);
  const slots = groundsOf(pool, { slots: { free: [first], current: null, wanted: first } });

  it('grants what can be had', () => {
    const wishes = wanting(['ad', 'away'], 'first');
    expect(grantable(questionOf(), slots, wishes)).toEqual({ wishes, unmet: null });
    const sits = questionOf({ invited: ['away'] });
    expect(grantable(sits, noSlots, wanting(['away']))).toEqual({ wishes: wanting(['away']), unmet: null });
  });

  it.each([
    ['a slot that is not free', questionOf(), wanting(['ad'], 'second'), wanting(['ad']), 'slot'],
    ['who is not in the pool', questionOf(), wanting(['ad', 'gone']), wanting(['ad']), 'expert'],
    ['who attends beside the team', questionOf({ advisers: ['ad'] }), wanting(['ad']), wanting([]), 'expert'],
    ['who is away, as far as is known', questionOf(), wanting(['away']), wanting([]), 'expert'],
  ] as const)('leaves out %s', (_what, question, wishes, left, unmet) => {
    const grounds = wishes.slotId === null ? noSlots : holding(null);
    expect(grantable(question, grounds, { ...wishes, mustInclude: [...wishes.mustInclude], mustExclude: [] })).toEqual({
      wishes: left,
      unmet,
    });
  });
});
