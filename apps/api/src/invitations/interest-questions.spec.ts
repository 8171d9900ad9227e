import type { OrganisationKind } from '#persistence/organisations/organisation.entity';
import type { InterestDto } from './interest.dto.js';
import { declarations, interestFaults, interestQuestions } from './interest-questions.js';

const organisation = (id: string, kind: OrganisationKind) => ({ id, kind, name: `Naam ${id}` });
const region = {
  organisations: [
    ...[organisation('g1', 'gemeente'), organisation('g2', 'gemeente'), organisation('s1', 'school')],
    ...[organisation('kade', 'provider'), organisation('steiger', 'provider')],
  ],
  involvedIds: ['g2', 'kade'],
};
const none = (organisationId: string): InterestDto => ({ organisationId, interest: 'none' });
const noneOf = (kind: 'gemeente' | 'school'): InterestDto => ({ kind, interest: 'none' });

describe(interestQuestions.name, () => {
  it('asks by name, and about a place by all of its kind', () => {
    expect(interestQuestions(region).map((one) => [one.kind, one.organisations.map(({ id }) => id)])).toEqual([
      ['gemeente', ['g1', 'g2']],
      ['school', ['s1']],
      [null, ['kade']],
    ]);
  });

  it.each([
    ['which gemeente it is', ['g1', 'kade']],
    ['whether there is a school', ['g2', 's1', 'kade']],
    ['whether there is any place', ['kade']],
  ])('does not say %s', (_what, involvedIds) =>
    expect(interestQuestions({ ...region, involvedIds })).toEqual(interestQuestions(region)),
  );

  it('asks nothing where the region has no places and nobody is involved', () =>
    expect(interestQuestions({ organisations: region.organisations.slice(3), involvedIds: [] })).toEqual([]));
});

describe(interestFaults.name, () => {
  it.each<[string, InterestDto[], string[]]>([
    ['everything answered', [noneOf('gemeente'), noneOf('school'), none('kade')], []],
    [
      'a tie to one gemeente answers for the kind',
      [{ organisationId: 'g1', interest: 'board' }, noneOf('school'), none('kade')],
      [],
    ],
    ['nothing said', [], ['/interests', '/interests', '/interests']],
    ['a kind left open', [noneOf('school'), none('kade')], ['/interests']],
    ['a kind left open that is not in the case', [noneOf('gemeente'), none('kade')], ['/interests']],
    ['a name left open', [noneOf('gemeente'), noneOf('school'), none('steiger')], ['/interests']],
    [
      'an organisation of elsewhere',
      [noneOf('gemeente'), noneOf('school'), none('kade'), none('elsewhere')],
      ['/interests/3/organisationId'],
    ],
  ])('%s', (_what, told, paths) => expect(interestFaults(region, told, true).map(({ path }) => path)).toEqual(paths));

  it('asks nothing of who says no', () => expect(interestFaults(region, [], false)).toEqual([]));
});

describe(declarations.name, () => {
  it('fills in the places that are in the case, and keeps what was said', () => {
    expect(declarations(region, [noneOf('gemeente'), noneOf('school'), none('kade')])).toEqual([
      none('kade'),
      none('g2'),
    ]);
    const tie: InterestDto = { organisationId: 'g2', interest: 'employed' };
    expect(declarations(region, [tie, none('kade')])).toEqual([tie, none('kade')]);
  });
});
