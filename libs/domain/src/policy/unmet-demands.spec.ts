import type { Duty } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';
import { defaultPolicy } from './default-policy.js';
import { type PoolSupply, findUnmetDemands } from './unmet-demands.js';

const DUTIES = {} as Record<Duty, string>;
const POOL: PoolSupply = {
  domains: [
    { domain: 'jeugdhulp', level: 1, people: 4 },
    { domain: 'lvb', level: 3, people: 1 },
  ],
  expertsByExperience: 1,
  omdenkers: 0,
  organisations: [5, 1],
};

const policyWith = (changes: Partial<RegionPolicy>): RegionPolicy => ({
  ...defaultPolicy('region', DUTIES),
  domainRequirements: {},
  ...changes,
});
const pathsOf = (changes: Partial<RegionPolicy>): string[] =>
  findUnmetDemands(policyWith(changes), POOL).map(({ path }) => path);
const knows = (domain: string, level: number, seats = 1) => ({ domain, level, seats });

describe(findUnmetDemands.name, () => {
  it('is content with what the pool can give; who knows more than is asked counts too', () => {
    expect(pathsOf({ requiredDomains: [knows('jeugdhulp', 1, 4), knows('lvb', 2)] })).toEqual([]);
  });

  it.each([
    [{ requiredDomains: [knows('jeugdhulp', 1), knows('wmo', 1)] }, '/requiredDomains/1'],
    [{ requiredDomains: [knows('jeugdhulp', 2)] }, '/requiredDomains/0'],
    [{ requiredDomains: [knows('lvb', 1, 2)] }, '/requiredDomains/0'],
    [{ domainRequirements: { zvw: [knows('jeugdhulp', 1), knows('zvw', 2)] } }, '/domainRequirements/zvw/1'],
  ])('finds what nobody knows in %j', (changes, path) => {
    expect(pathsOf(changes)).toEqual([path]);
  });

  it.each([
    [{ minExpertsByExperience: 2 }, '/team/case/minExpertsByExperience'],
    [{ omdenkers: 1 }, '/team/case/omdenkers'],
    [{ minSize: 4 }, '/team/case/minSize'],
    [{ minSize: 3, maxPerOrganisation: 1 }, '/team/case/minSize'],
  ])('finds the team that cannot be made: %j', (rules, path) => {
    const { team } = policyWith({});
    expect(pathsOf({ team: { ...team, case: { ...team.case, ...rules } } })).toEqual([path]);
  });

  it('says in Dutch what is missing', () => {
    const faults = findUnmetDemands(policyWith({ requiredDomains: [knows('wmo', 2), knows('lvb', 3, 2)] }), POOL);
    expect(faults.map(({ message }) => message)).toEqual([
      'Niemand in de pool kent het vakgebied wmo op niveau 2. Vraag minder of voeg eerst iemand toe.',
      'In de pool kent maar 1 deskundige het vakgebied lvb op niveau 3. Vraag minder of voeg eerst iemand toe.',
    ]);
  });
});
