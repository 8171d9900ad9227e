import type { ExpertFigures } from './expert-figures.js';
import { expertLoadReport } from './expert-load.js';
import { jainIndex } from './jain-index.js';

const NOTHING = {
  ...{ available: true, limit: 4, minCasesPerYear: 2, invited: 0, accepted: 0, expired: 0, declined: {} },
  ...{ answerHours: [], cases: 0, casesLast12Months: 0, active: 0, minutes: {} },
};
const expert = (expertId: string, at: string, figures: Partial<ExpertFigures> = {}): ExpertFigures => ({
  ...{ expertId, name: expertId, organisationId: at, organisation: at, organisationSize: 'small' },
  ...NOTHING,
  ...figures,
});

describe(jainIndex.name, () => {
  it.each([
    [[], null],
    [[0, 0], null],
    [[3, 3, 3], 1],
    [[9, 0, 0], 0.333],
    [[1, 2, 3], 0.857],
  ])('of %j is %p', (values, index) => expect(jainIndex(values)).toBe(index));
});

describe(expertLoadReport.name, () => {
  const { experts, organisations, sizes, fairness } = expertLoadReport([
    expert('anke', 'De Dijk', {
      ...{ invited: 4, accepted: 2, declined: { noTime: 1 }, expired: 1, answerHours: [1, 5, 9], cases: 2 },
      ...{ casesLast12Months: 2, active: 1, minutes: { session: 90, travel: 30 } },
    }),
    expert('bram', 'De Dijk', { invited: 1, accepted: 1, answerHours: [20], cases: 1, casesLast12Months: 1 }),
    expert('cor', 'Groot', { organisationSize: 'large', limit: 1, cases: 1, minutes: { session: 60 } }),
    expert('dirk', 'Groot', { organisationSize: 'large', available: false, limit: 0 }),
  ]);

  it('gives each expert a rate over all that came to an answer or to silence, and the median of the answers', () => {
    expect(experts[0]).toMatchObject({ acceptanceRate: 0.5, medianHoursToAnswer: 5, totalMinutes: 120 });
    expect(experts[0]!.declined).toEqual({ noTime: 1, absent: 0, conflictOfInterest: 0, notMyField: 0, other: 0 });
    expect(experts[3]).toMatchObject({ acceptanceRate: null, medianHoursToAnswer: null, cases: 0 });
    expect(experts.map(({ belowMinimum }) => belowMinimum)).toEqual([false, true, true, true]);
  });

  it('sums them by organisation, with the median of all their answers', () => {
    expect(organisations.map(({ name, experts: count, cases }) => [name, count, cases])).toEqual([
      ['De Dijk', 2, 3],
      ['Groot', 2, 1],
    ]);
    expect(organisations[0]).toMatchObject({ acceptanceRate: 0.6, medianHoursToAnswer: 7, limit: 8 });
  });

  it('lays small beside large', () => {
    expect(sizes).toEqual([
      {
        ...{ size: 'small', organisations: 1, experts: 2, cases: 3, minutes: 120 },
        ...{ invited: 5, accepted: 3, acceptanceRate: 0.6 },
        ...{ shareOfExperts: 0.5, shareOfCases: 0.75, shareOfMinutes: 0.667 },
      },
      {
        ...{ size: 'large', organisations: 1, experts: 2, cases: 1, minutes: 60 },
        ...{ invited: 0, accepted: 0, acceptanceRate: null },
        ...{ shareOfExperts: 0.5, shareOfCases: 0.25, shareOfMinutes: 0.333 },
      },
    ]);
  });

  it('measures fairness over who was available, in proportion to their limits', () => {
    // Cases per place: 2/4, 1/4, 1/1; minutes: 30, 0, 60.
    expect(fairness).toEqual({ experts: 3, cases: 0.778, minutes: 0.6 });
  });
});
