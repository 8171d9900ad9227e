import { replacementFaults, type Replacement } from './replacement-faults.js';

const replacement = (changes: Partial<Replacement> = {}): Replacement => ({
  userId: 'anna',
  by: { userId: 'bert', roles: ['coordinator', 'mandateHolder'], machine: false },
  namedBy: 'anna',
  byIsAway: false,
  works: [{ userId: 'anna', roles: ['coordinator'], mandates: [] }],
  ...changes,
});
const mandate = (...substituteUserIds: string[]) => ({ functionTitle: 'Wethouder Jeugd', substituteUserIds });

describe(replacementFaults.name, () => {
  it('finds nothing wrong with a colleague in the same role who is there', () => {
    expect(replacementFaults(replacement(), 'mandates')).toEqual([]);
  });

  it('refuses people for themselves', () => {
    const self = replacement({ by: { userId: 'anna', roles: [], machine: false } });
    expect(replacementFaults(self, 'mandates')).toEqual([{ code: 'self' }]);
  });

  it('refuses who names themselves for somebody else, and every program', () => {
    expect(replacementFaults(replacement({ namedBy: 'bert' }), 'mandates')).toEqual([{ code: 'ownName' }]);
    const by = { ...replacement().by, machine: true };
    expect(replacementFaults(replacement({ by }), 'roles')).toEqual([{ code: 'machine' }]);
  });

  it('names every role that is missing, of those too whose work comes along', () => {
    const works = [
      { userId: 'anna', roles: ['coordinator', 'regionAdmin'], mandates: [] },
      { userId: 'cato', roles: ['regievoerder'], mandates: [] },
    ] as const;
    expect(replacementFaults(replacement({ works, byIsAway: true }), 'roles')).toEqual([
      { code: 'away' },
      { code: 'lacksRole', role: 'regievoerder' },
      { code: 'lacksRole', role: 'regionAdmin' },
    ]);
  });

  it('asks for a place in each mandate of a time, and in none where the mandates go along', () => {
    const works = [
      { userId: 'anna', roles: ['mandateHolder'], mandates: [mandate('bert'), mandate('cato')] },
      { userId: 'dirk', roles: ['mandateHolder'], mandates: [mandate()] },
    ] as const;
    const functionTitle = 'Wethouder Jeugd';
    expect(replacementFaults(replacement({ works }), 'mandates')).toEqual([
      { code: 'notInMandate', functionTitle, hasSubstitutes: true },
      { code: 'notInMandate', functionTitle, hasSubstitutes: false },
    ]);
    expect(replacementFaults(replacement({ works }), 'roles')).toEqual([]);
  });
});
