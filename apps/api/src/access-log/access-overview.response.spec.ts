import type { OverviewLine } from '#persistence/access-log/access-overview';
import { toOverviewLine } from './access-overview.response.js';

const line = (more: Partial<OverviewLine>): OverviewLine => ({
  day: '2026-11-30',
  role: 'coordinator',
  organisation: null,
  standingIn: false,
  activity: 'hulp',
  purpose: 'Passende hulp regelen en volgen',
  actions: ['decide', 'read'],
  times: 3,
  ...more,
});

describe(toOverviewLine.name, () => {
  it('says in words who did what, how often and why', () => {
    expect(toOverviewLine(line({}))).toMatchObject({
      dayText: 'ma 30 nov 2026',
      functionName: 'coördinator',
      organisation: 'Regionaal Expertteam',
      what: 'Heeft iets vastgelegd of besloten, heeft gegevens gelezen',
      timesText: '3 keer',
      why: 'Passende hulp regelen en volgen',
    });
  });

  it.each<[string, Partial<OverviewLine>]>([
    ['usual', {}],
    ['standingIn', { standingIn: true }],
    ['emergency', { activity: 'noodtoegang' }],
    ['emergency', { activity: 'noodtoegang', standingIn: true }],
  ])('says when it is %s', (ground, more) => {
    expect(toOverviewLine(line(more)).ground).toBe(ground);
  });
});
