import { solveAssembly } from './solve-assembly.js';
import { expert, problem } from './testing/small-problem.js';
import { findAssemblyFaults } from './validate-problem.js';
import { type Change, whatIf } from './what-if.js';

const slots = ['2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z'].map((start, day) => ({ id: `day${day}`, start }));
const both = { availableSlots: ['day0', 'day1'] };
const given = problem({
  slots,
  requirements: [{ domain: 'lvb', level: 2, seats: 1 }],
  experts: [
    expert('a', { ...both, domains: [{ domain: 'lvb', level: 3 }] }),
    expert('b', { ...both, domains: [{ domain: 'lvb', level: 2 }], activeCases: 1 }),
    expert('c', { ...both, domains: [{ domain: 'lvb', level: 1 }], knowsFamily: true }),
  ],
});

describe(whatIf.name, () => {
  it.each<[Change, object]>([
    [
      { change: 'drop', expert: 'a' },
      { slot: 'day0', members: [{ expert: 'b' }] },
    ],
    [
      { change: 'require', expert: 'c' },
      { slot: 'day0', members: [{ expert: 'a' }, { expert: 'c' }] },
    ],
    [
      { change: 'slot', slot: 'day1' },
      { slot: 'day1', members: [{ expert: 'a' }] },
    ],
    [
      { change: 'lowerLevel', domain: 'lvb' },
      { slot: 'day0', members: [{ expert: 'c' }] },
    ],
    [
      { change: 'moreSeats', domain: 'lvb' },
      { slot: 'day0', members: [{ expert: 'a' }, { expert: 'b' }] },
    ],
  ])('solves what comes of %j', (change, answer) => {
    const before = structuredClone(given);
    const changed = whatIf(given, [change]);
    expect(given).toEqual(before);
    expect(findAssemblyFaults(changed)).toEqual([]);
    expect(solveAssembly(changed)).toMatchObject(answer);
  });

  it('looks in a slot that the problem was narrowed away from, at whoever can come then', () => {
    const [first, second] = slots as [(typeof slots)[0], (typeof slots)[0]];
    const only = given.experts.map((one) => ({ ...one, availableSlots: ['day0'] }));
    const narrowed = { ...given, slots: [first], experts: only, otherSlots: [{ ...second, barred: ['a'] }] };
    expect(solveAssembly(narrowed)).toMatchObject({ slot: 'day0', members: [{ expert: 'a' }] });
    const changed = whatIf(narrowed, [{ change: 'slot', slot: 'day1' }]);
    expect(findAssemblyFaults(changed)).toEqual([]);
    expect(solveAssembly(changed)).toMatchObject({ slot: 'day1', members: [{ expert: 'b' }] });
    expect(solveAssembly(whatIf(narrowed, [{ change: 'slot', slot: 'day0' }]))).toMatchObject({ slot: 'day0' });
  });

  it('takes several changes at once, the last word counting', () => {
    const changed = whatIf(given, [
      { change: 'drop', expert: 'a' },
      { change: 'require', expert: 'a' },
      { change: 'lowerLevel', domain: 'lvb' },
      { change: 'lowerLevel', domain: 'lvb' },
    ]);
    expect(changed).toMatchObject({ mustInclude: ['a'], mustExclude: [], requirements: [{ level: 1 }] });
  });
});
