import fc from 'fast-check';
import { ROLES } from '#contracts/codes';
import { actingFor, awayOf, caretakerOf, orphansOf, standsInFor, type AwayPerson } from './stand-ins.js';

const away = (userId: string, byUserId: string | null, roles: AwayPerson['roles'] = ['coordinator']) => ({
  userId,
  byUserId,
  roles,
});
const caretakers = [
  { userId: 'corrie', roles: ['coordinator'] },
  { userId: 'bas', roles: ['regionAdmin'] },
] as const;

describe(actingFor.name, () => {
  it('leaves people who are at work their own work', () => {
    expect(actingFor('anna', awayOf([away('bert', 'anna')]))).toBe('anna');
  });

  it('follows a substitute who is away themselves on to theirs', () => {
    expect(actingFor('anna', awayOf([away('anna', 'bert'), away('bert', 'cato')]))).toBe('cato');
  });

  it('knows nobody when the chain comes back or ends', () => {
    const people = awayOf([away('anna', 'bert'), away('bert', 'anna'), away('cato', null)]);
    expect([actingFor('anna', people), actingFor('cato', people)]).toEqual([null, null]);
  });
});

describe(caretakerOf.name, () => {
  it('prefers somebody with the role over who comes first', () => {
    expect(caretakerOf(away('anna', null, ['regionAdmin']), caretakers, awayOf([]))).toBe('bas');
  });

  it('gives work to the first at work where nobody has the role, and to nobody when nobody is at work', () => {
    const orphan = away('anna', null, ['regievoerder']);
    expect(caretakerOf(orphan, caretakers, awayOf([away('corrie', null)]))).toBe('bas');
    expect(caretakerOf(orphan, caretakers, awayOf([away('corrie', null), away('bas', null)]))).toBeNull();
  });
});

const names = ['anna', 'bert', 'cato', 'dirk', 'eva', 'corrie', 'bas'];
const anyone = fc.constantFrom(...names);
const anyAway = fc
  .uniqueArray(
    fc.record({
      userId: anyone,
      byUserId: fc.option(anyone),
      roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
    }),
    { selector: ({ userId }) => userId },
  )
  .map(awayOf);

describe(standsInFor.name, () => {
  it('names nobody for who is away themselves', () => {
    expect(standsInFor('bert', awayOf([away('anna', 'bert'), away('bert', 'cato')]), caretakers)).toEqual([]);
    expect(standsInFor('cato', awayOf([away('anna', 'bert'), away('bert', 'cato')]), caretakers)).toEqual([
      'anna',
      'bert',
    ]);
  });

  it('gives all work but a seat in a team to exactly one person, who is at work, as long as a caretaker is', () => {
    fc.assert(
      fc.property(anyAway, (people) => {
        const atWork = names.filter((name) => !people.has(name));
        const someCaretaker = caretakers.some(({ userId }) => !people.has(userId));
        const doers = new Map(atWork.map((name) => [name, standsInFor(name, people, caretakers)]));
        for (const name of people.keys()) {
          const doing = atWork.filter((doer) => doers.get(doer)!.includes(name));
          const orphaned = orphansOf(people).some(({ userId }) => userId === name);
          const { byUserId, roles } = people.get(name)!;
          const onlySits = byUserId === null && roles.every((role) => role === 'expert');
          expect(doing).toHaveLength((orphaned && !someCaretaker) || onlySits ? 0 : 1);
        }
        for (const name of people.keys()) expect(standsInFor(name, people, caretakers)).toEqual([]);
      }),
    );
  });

  it('gives everything back when nobody is away any more', () => {
    for (const name of names) expect(standsInFor(name, awayOf([]), caretakers)).toEqual([]);
  });
});
