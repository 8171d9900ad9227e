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
      [null, ['kade']],
    ]);
  });

  it('does not say which gemeente it is', () => {
    const other = interestQuestions({ ...region, involvedIds: ['g1', 'kade'] });
    expect(interestQuestions(region)).toEqual(other);
  });

  it('asks nothing where nobody is involved', () =>
    expect(interestQuestions({ ...region, involvedIds: [] })).toEqual([]));
});

describe(interestFaults.name, () => {
  it.each<[string, InterestDto[], string[]]>([
    ['everything answered', [noneOf('gemeente'), none('kade')], []],
    ['a tie to one gemeente answers for the kind', [{ organisationId: 'g1', interest: 'board' }, none('kade')], []],
    ['nothing said', [], ['/interests', '/interests']],
    ['a kind left open', [none('kade')], ['/interests']],
    ['a name left open', [noneOf('gemeente'), none('steiger')], ['/interests']],
    [
      'an organisation of elsewhere',
      [noneOf('gemeente'), none('kade'), none('elsewhere')],
      ['/interests/2/organisationId'],
    ],
  ])('%s', (_what, told, paths) => expect(interestFaults(region, told, true).map(({ path }) => path)).toEqual(paths));

  it('asks nothing of who says no', () => expect(interestFaults(region, [], false)).toEqual([]));
});

describe(declarations.name, () => {
  it('fills in the places that are in the case, and keeps what was said', () => {
    expect(declarations(region, [noneOf('gemeente'), none('kade')])).toEqual([none('kade'), none('g2')]);
    const tie: InterestDto = { organisationId: 'g2', interest: 'employed' };
    expect(declarations(region, [tie, none('kade')])).toEqual([tie, none('kade')]);
  });
});
