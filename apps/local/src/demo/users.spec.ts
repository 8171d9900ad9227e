import { demoUsers } from './users.js';

const PROMISED = [
  'casusinbrenger',
  'coordinator',
  'coordinator2',
  'expert',
  'mandaathouder',
  'wethouder',
  'aanbieder',
  'regievoerder',
  'beheerder',
  'auditor',
];

const usernames = demoUsers().map(({ username }) => username);
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(3, '0')}`);

describe(demoUsers.name, () => {
  it.each(PROMISED)('has %s in both regions', (username) => {
    expect(usernames).toEqual(expect.arrayContaining([username, `${username}-heuveland`]));
  });

  it('lets every expert of both pools log in', () => {
    expect(usernames).toEqual(expect.arrayContaining([...numbered('expert', 60), ...numbered('expert-heuveland', 20)]));
  });

  it('has those whom the process needs besides', () => {
    expect(usernames).toEqual(
      expect.arrayContaining(['afdelingshoofd', 'plaatsvervanger', 'aanbieder2', 'wethouder-rietveen', 'tafel-mda']),
    );
  });

  it('gives everybody a user name and a name of their own, plainly invented', () => {
    const names = demoUsers().map(({ name }) => name);
    expect(new Set(usernames).size).toBe(usernames.length);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.endsWith(' (demo)'))).toBe(true);
  });
});
