import { expert, problem } from './testing/small-problem.js';
import { findAssemblyFaults } from './validate-problem.js';

const pathsOf = (input: unknown) => findAssemblyFaults(input).map(({ path }) => path);
const start = '2026-12-01T09:00:00+01:00';

describe(findAssemblyFaults.name, () => {
  it('accepts a problem, organisations nobody works for and a domain in several requirements', () => {
    const lvb = { domain: 'lvb', level: 1, seats: 0 };
    const experts = [expert('a', { availableSlots: ['s1'], maxActiveCases: 0 })];
    const slots = [{ id: 's1', start }];
    const given = { requirements: [lvb, lvb], involvedOrganisations: ['nobody'], slots, experts, mustInclude: ['a'] };
    expect(findAssemblyFaults(problem(given))).toEqual([]);
  });

  it.each([[null], ['text'], [[]]])('refuses %j as a whole', (input) => {
    expect(findAssemblyFaults(input)).toEqual([{ path: '', message: 'This must be an object.' }]);
  });

  it('tells every missing field', () => {
    expect(pathsOf({ experts: [{ id: 'a' }], slots: [], mustInclude: [], mustExclude: [] })).toEqual(
      expect.arrayContaining(['/requirements', '/team', '/involvedOrganisations', '/experts/0/travelMinutes']),
    );
  });

  it.each([
    ['/team/minSize', problem({ team: { ...problem().team, minSize: -1 } })],
    ['/team/maxPerOrganisation', problem({ team: { ...problem().team, maxPerOrganisation: 1.5 } })],
    ['/requirements/0/level', problem({ requirements: [{ domain: 'lvb', level: 4, seats: 1 }] })],
    ['/requirements/0/seats', problem({ requirements: [{ domain: 'lvb', level: 1, seats: -1 }] })],
    ['/slots/0/start', problem({ slots: [{ id: 's1', start: '2026-02-30T09:00:00Z' }] })],
    ['/slots/0/start', problem({ slots: [{ id: 's1', start: '2026-12-01T09:00:00' }] })],
    ['/slots/1/id', problem({ slots: ['s1', 's1'].map((id) => ({ id, start })) })],
    ['/experts/1/id', problem({ experts: [expert('a'), expert('a')] })],
    ['/experts/0/availableSlots/0', problem({ experts: [expert('a', { availableSlots: ['s1'] })] })],
    ['/experts/0/mayNotSitWith/0', problem({ experts: [expert('a', { mayNotSitWith: ['a'] })] })],
    ['/experts/0/mayNotSitWith/0', problem({ experts: [expert('a', { mayNotSitWith: ['b'] })] })],
    ['/mustInclude/0', problem({ mustInclude: ['a'] })],
    ['/mustExclude/0', problem({ mustExclude: ['a'] })],
    ['/mustExclude/0', problem({ experts: [expert('a')], mustInclude: ['a'], mustExclude: ['a'] })],
    [
      '/experts/1/organisationSize',
      problem({
        experts: [
          expert('a', { organisation: 'o', organisationSize: 'small' }),
          expert('b', { organisation: 'o', organisationSize: 'large' }),
        ],
      }),
    ],
    [
      '/experts/0/domains/1/domain',
      problem({ experts: [expert('a', { domains: [1, 2].map((level) => ({ domain: 'lvb', level })) })] }),
    ],
  ])('points at %s', (path, input) => {
    expect(pathsOf(input)).toEqual([path]);
  });

  it('accepts journeys that a team can sum exactly, and points at the longest where it cannot', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const team = { ...problem().team, maxSize: 2 };
    const journeys = (...minutes: number[]) =>
      problem({ team, experts: minutes.map((travelMinutes, at) => expert(`e${at}`, { travelMinutes })) });
    expect(pathsOf(journeys(0, most))).toEqual([]);
    expect(pathsOf(journeys(1, 1, most - 1))).toEqual([]);
    expect(pathsOf(journeys(2, 1, most - 1))).toEqual(['/experts/2/travelMinutes']);
    expect(pathsOf({ ...journeys(most, most), team: { ...team, maxSize: 1 } })).toEqual([]);
    expect(findAssemblyFaults(journeys(most, most))[0]!.message).toContain(String(most));
  });

  it('says of a number beyond what is exact that it is too large', () => {
    const [fault] = findAssemblyFaults(
      problem({ experts: [expert('a', { activeCases: Number('9007199254740993') })] }),
    );
    expect(fault).toEqual({ path: '/experts/0/activeCases', message: expect.stringContaining('too large') });
  });

  it('passes over names from a list that is not there: nobody can say which it would have held', () => {
    const { slots: _, ...withoutSlots } = problem({ experts: [expert('a', { availableSlots: ['s1'] })] });
    expect(pathsOf(withoutSlots)).toEqual(['/slots']);
  });

  it('tells faults of every kind at once', () => {
    const experts = [expert('a', { travelMinutes: -5, mayNotSitWith: ['nobody'] })];
    expect(pathsOf({ ...problem({ experts }), team: 7 })).toEqual([
      '/team',
      '/experts/0/travelMinutes',
      '/experts/0/mayNotSitWith/0',
    ]);
  });
});
