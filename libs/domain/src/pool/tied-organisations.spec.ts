import { type OrganisationTie, withTied } from './tied-organisations.js';

const tie = (organisationId: string, relatedId: string, relation: OrganisationTie['relation']): OrganisationTie => ({
  organisationId,
  relatedId,
  relation,
});
const ties = [
  tie('a', 'b', 'group'),
  tie('c', 'b', 'group'),
  tie('c', 'd', 'subcontractor'),
  tie('d', 'e', 'group'),
  tie('f', 'd', 'subcontractor'),
  tie('x', 'y', 'group'),
];

describe(withTied.name, () => {
  it('follows a group to its end and both ways, and a subcontract one step', () => {
    expect(withTied(['a'], ties).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(withTied(['d'], ties).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(withTied(['f'], ties).sort()).toEqual(['d', 'e', 'f']);
  });

  it('adds nothing to what stands alone', () => {
    expect(withTied(['z'], ties)).toEqual(['z']);
    expect(withTied([], ties)).toEqual([]);
  });
});
