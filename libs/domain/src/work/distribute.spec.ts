import fc from 'fast-check';
import { type Candidate, distribute, type Division } from './distribute.js';

const person = (userId: string, load: number, absent = false): Candidate => ({ userId, load, absent });
const tasks = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `task-${index}` }));

const somePeople = fc.uniqueArray(
  fc.record({ userId: fc.string({ minLength: 1, maxLength: 4 }), load: fc.nat(40), absent: fc.boolean() }),
  { selector: ({ userId }) => userId, maxLength: 8 },
);
const someTasks = fc.nat(60).map(tasks);

const loadsAfter = (people: readonly Candidate[], divided: readonly Division[]): number[] =>
  people.map(({ userId, load }) => load + divided.filter((each) => each.userId === userId).length);
const spread = (loads: readonly number[]): number => (loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads));

describe(distribute.name, () => {
  it('gives each task to who has the fewest by then, ties by id', () => {
    expect(distribute(tasks(4), [person('c', 1), person('b', 0), person('a', 1)])).toEqual([
      { taskId: 'task-0', userId: 'b' },
      { taskId: 'task-1', userId: 'a' },
      { taskId: 'task-2', userId: 'b' },
      { taskId: 'task-3', userId: 'c' },
    ]);
  });

  it('divides nothing when nobody is at work', () => {
    expect(distribute(tasks(2), [])).toEqual([]);
    expect(distribute(tasks(2), [person('a', 0, true)])).toEqual([]);
  });

  it('divides every task once, in order, and to nobody absent', () => {
    fc.assert(
      fc.property(someTasks, somePeople, (given, people) => {
        const atWork = new Set(people.filter(({ absent }) => !absent).map(({ userId }) => userId));
        const divided = distribute(given, people);
        expect(divided.map(({ taskId }) => taskId)).toEqual(atWork.size === 0 ? [] : given.map(({ id }) => id));
        expect(divided.filter(({ userId }) => !atWork.has(userId))).toEqual([]);
      }),
    );
  });

  it('brings loads closer together, or at most one apart', () => {
    fc.assert(
      fc.property(someTasks, somePeople, (given, people) => {
        const atWork = people.filter(({ absent }) => !absent);
        const before = spread(atWork.map(({ load }) => load));
        const after = spread(loadsAfter(atWork, distribute(given, people)));
        expect(after).toBeLessThanOrEqual(Math.max(before, 1));
      }),
    );
  });

  it('does not depend on the order in which people are named', () => {
    fc.assert(
      fc.property(someTasks, somePeople, (given, people) => {
        expect(distribute(given, [...people].reverse())).toEqual(distribute(given, people));
      }),
    );
  });
});
