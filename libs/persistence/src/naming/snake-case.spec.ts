import { snakeCase, toColumns } from './snake-case.js';

describe(snakeCase.name, () => {
  it.each([
    ['dueAt', 'due_at'],
    ['involvedOrganisationIds', 'involved_organisation_ids'],
    ['due_at', 'due_at'],
  ])('spells %s as %s', (property, column) => {
    expect(snakeCase(property)).toBe(column);
  });
});

describe(toColumns.name, () => {
  it('leaves what is inside a value as it is', () => {
    expect(toColumns({ dueAt: null, term: { perWeek: 1 } })).toEqual({ due_at: null, term: { perWeek: 1 } });
  });
});
