import { CLOCK_KINDS } from '#contracts/clocks';
import type { Duty } from '#contracts/codes';
import { defaultPolicy } from './default-policy.js';
import { findPolicyFaults } from './validate-policy.js';

const REGION = '1b671a64-40d5-491e-99b0-da01ff1f3341';
const PERSON = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const ADMIN = '0f4dfb6c-5c09-4b0e-8c57-6e5b0c2d9a11';
const DUTIES: Record<Duty, string> = {
  coordinator: PERSON,
  secondCoordinator: PERSON,
  deputyProcessDirector: PERSON,
  regievoerder: PERSON,
  regionAdmin: ADMIN,
};
const DAY = { calendar: 'agreed', amount: 1, unit: 'workingDays' };
const rungs = (...names: string[]) => names.map((who) => ({ who, term: DAY }));

type Loose = Record<string, unknown>;

/** The default policy with one place overwritten; `undefined` takes the key away. */
function policyWith(path: string, value: unknown): unknown {
  const policy: Loose = JSON.parse(JSON.stringify(defaultPolicy(REGION, DUTIES)));
  const keys = path.split('/').slice(1);
  const last = keys.pop() as string;
  const place = keys.reduce<Loose>((at, key) => at[key] as Loose, policy);
  place[last] = value;
  return JSON.parse(JSON.stringify(policy));
}

const pathsOf = (policy: unknown): string[] => findPolicyFaults(policy).map(({ path }) => path);

describe(defaultPolicy.name, () => {
  it('is a policy that a region can work with', () => {
    expect(findPolicyFaults(defaultPolicy(REGION, DUTIES))).toEqual([]);
  });

  it('gives each caller a copy of its own', () => {
    defaultPolicy(REGION, DUTIES).clocks.triage.ladder.length = 0;
    const names = defaultPolicy(REGION, DUTIES).clocks.triage.ladder.map(({ who }) => who);
    expect(names).toEqual(['substitute', 'secondCoordinator', 'regionAdmin']);
  });
});

describe(findPolicyFaults.name, () => {
  it.each(CLOCK_KINDS)('asks for the clock %s', (kind) => {
    expect(pathsOf(policyWith(`/clocks/${kind}`, undefined))).toEqual([`/clocks/${kind}`]);
  });

  it.each([
    ['/regionId', 'merenland', '/regionId'],
    ['/version', 0, '/version'],
    ['/retention/amount', 0, '/retention/amount'],
    ['/retention', { calendar: 'agreed', amount: 20, unit: 'months' }, '/retention/unit'],
    ['/surprise', 1, '/surprise'],
    ['/clocks/coffee', {}, '/clocks/coffee'],
    ['/clocks/triage/term/amount', 0, '/clocks/triage/term/amount'],
    ['/clocks/triage/term/amount', 1.5, '/clocks/triage/term/amount'],
    ['/clocks/triage/term/amount', 1e9, '/clocks/triage/term/amount'],
    ['/clocks/triage/term/unit', 'months', '/clocks/triage/term/unit'],
    ['/clocks/triage/urgentTerm/calendar', 'statutory', '/clocks/triage/urgentTerm/unit'],
    ['/clocks/triage/urgentTerm/calendar', 'lunar', '/clocks/triage/urgentTerm/calendar'],
    ['/clocks/triage/ladder', [], '/clocks/triage/ladder'],
    ['/clocks/triage/ladder', 'coordinator', '/clocks/triage/ladder'],
    ['/clocks/triage/ladder', rungs('substitute'), '/clocks/triage/ladder'],
    ['/clocks/triage/ladder', rungs('coordinator', 'secondCoordinator'), '/clocks/triage/ladder'],
    ['/clocks/triage/ladder', rungs('regionAdmin', 'regionAdmin'), '/clocks/triage/ladder'],
    ['/clocks/triage/ladder', rungs('regionAdmin', 'substitute'), '/clocks/triage/ladder/1/who'],
    ['/clocks/triage/ladder/1', 'secondCoordinator', '/clocks/triage/ladder/1'],
    ['/clocks/triage/ladder/1/who', 'janitor', '/clocks/triage/ladder/1/who'],
    ['/clocks/triage/ladder/1/term/amount', 0, '/clocks/triage/ladder/1/term/amount'],
    ['/clocks/triage/ladder/1/term', undefined, '/clocks/triage/ladder/1/term'],
    ['/clocks/triage/ladderTerm', DAY, '/clocks/triage/ladderTerm'],
    ['/clocks/triage/remindAt', [0], '/clocks/triage/remindAt/0'],
    ['/clocks/triage/remindAt', [0.5, 1], '/clocks/triage/remindAt/1'],
    ['/clocks/triage/remindAt', [0.5, 0.5], '/clocks/triage/remindAt/1'],
    ['/clocks/triage/remindAt', ['half'], '/clocks/triage/remindAt/0'],
    ['/clocks/triage/remindAt', [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], '/clocks/triage/remindAt'],
    ['/duties/regionAdmin', 'beheerder', '/duties/regionAdmin'],
    ['/workDistribution', 'lottery', '/workDistribution'],
    ['/duties/regionAdmin', undefined, '/duties/regionAdmin'],
    ['/duties/cook', PERSON, '/duties/cook'],
    ['/team/case/minSize', 8, '/team/case/maxSize'],
    ['/team/consult/minExpertsByExperience', 4, '/team/consult/minExpertsByExperience'],
    ['/team/consult/maxPerOrganisation', 0, '/team/consult/maxPerOrganisation'],
    ['/team/case/omdenkers', 8, '/team/case/omdenkers'],
    ['/team/consult/omdenkers', -1, '/team/consult/omdenkers'],
    ['/assembly', undefined, '/assembly'],
    ['/assembly/timeLimitMs', 0, '/assembly/timeLimitMs'],
    ['/assembly/noticeHours', 1.5, '/assembly/noticeHours'],
    ['/assembly/urgentNoticeHours', 10_000, '/assembly/urgentNoticeHours'],
    ['/assembly/patience', 1, '/assembly/patience'],
    ['/requiredDomains/0/domain', 'astrology', '/requiredDomains/0/domain'],
    ['/requiredDomains/0/level', 4, '/requiredDomains/0/level'],
    ['/requiredDomains/0/seats', 0, '/requiredDomains/0/seats'],
    ['/domainRequirements/astrology', [], '/domainRequirements/astrology'],
    ['/domainRequirements/lvb/0/domain', 'astrology', '/domainRequirements/lvb/0/domain'],
    ['/calendar/openingHours', {}, '/calendar/openingHours'],
    ['/calendar/openingHours/8', { from: '08:00', to: '09:00' }, '/calendar/openingHours/8'],
    ['/calendar/openingHours/1/to', '08:30', '/calendar/openingHours/1/to'],
    ['/calendar/openingHours/1/to', '25:00', '/calendar/openingHours/1/to'],
    ['/calendar/openingHours/1/from', 8.5, '/calendar/openingHours/1/from'],
    ['/calendar/openingHours/1', null, '/calendar/openingHours/1'],
    ['/calendar/closedDays', ['2026-02-30'], '/calendar/closedDays/0'],
    ['/calendar/closedDays', ['2026-12-24', '2026-12-24'], '/calendar/closedDays'],
    ['/followUp', [], '/followUp'],
    ['/followUp/0/moment', 'week2', '/followUp/0/moment'],
    ['/followUp/1/moment', 'week1', '/followUp/1'],
    ['/followUp/1/term/amount', 1, '/followUp/1'],
    ['/pausable/0', 'coffee', '/pausable/0'],
  ])('finds %s = %j at %s', (path, value, found) => {
    expect(pathsOf(policyWith(path, value))).toEqual([found]);
  });

  it.each([null, 'policy', 7, []])('refuses %j as a whole', (input) => {
    expect(pathsOf(input)).toEqual(['']);
  });

  it('refuses terms that never end in practice', () => {
    const hourly = policyWith('/calendar/openingHours', { 1: { from: '09:00', to: '10:00' } });
    expect(pathsOf(hourly)).toEqual([]);
    const { clocks } = hourly as ReturnType<typeof defaultPolicy>;
    clocks.triage.term = { calendar: 'agreed', amount: 20_000, unit: 'officeHours' };
    clocks.plan.ladder[0]!.term = { calendar: 'agreed', amount: 1_500, unit: 'workingDays' };
    expect(pathsOf(hourly)).toEqual(['/clocks/triage/term', '/clocks/plan/ladder/0/term']);
  });

  it('refuses ladders that lead only to the person who is late', () => {
    const alone = policyWith('/duties/regionAdmin', PERSON);
    expect(pathsOf(alone)).toEqual(expect.arrayContaining(['/clocks/triage/ladder', '/clocks/checkIn/ladder']));
    expect(pathsOf(alone)).not.toContain('/clocks/invitation/ladder');
  });

  it('lists every fault of an empty policy at once', () => {
    expect(pathsOf({})).toEqual(expect.arrayContaining(['/calendar', '/clocks', '/duties', '/team', '/followUp']));
  });

  it('knows the domains that it is told', () => {
    const policy = policyWith('/domainRequirements', {});
    expect(findPolicyFaults(policy, ['jeugdhulp'])).toEqual([]);
    expect(findPolicyFaults(policy, ['wmo'])).toEqual([
      { path: '/requiredDomains/0/domain', message: 'Kies uit: wmo.' },
    ]);
  });
});
