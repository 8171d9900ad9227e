import { agrees, compare } from './compare.js';

describe(compare.name, () => {
  it('finds what one side has and the other has not', () => {
    expect(compare(['a', 'b'], ['b', 'c'], [])).toEqual({ casesWithoutWorkflow: ['a'], workflowsWithoutCase: ['c'] });
  });

  it('asks for no process of a case that still waits for its start', () => {
    expect(agrees(compare(['a', 'b'], ['b'], ['a']))).toBe(true);
  });
});
