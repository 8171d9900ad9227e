import { expert, problem } from './testing/small-problem.js';
import { whyNot } from './why-not.js';

const slots = ['2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z'].map((start, day) => ({ id: `day${day}`, start }));
const always = { availableSlots: ['day0', 'day1'] };

describe(whyNot.name, () => {
  it.each([
    ['H3', { declaredConflict: true }],
    ['H3', { organisation: 'involved', activeCases: 4 }],
    ['H4', { activeCases: 4, availableSlots: [] }],
    ['H5', { availableSlots: [] }],
  ])('names %s for %j', (rule, special) => {
    const experts = [expert('a', always), expert('b', { ...always, ...special })];
    const given = problem({ slots, experts, involvedOrganisations: ['involved'] });
    expect(whyNot(given, 'b')).toEqual({ expert: 'b', rule });
  });

  it('names H9 for whom the coordinator leaves out', () => {
    const given = problem({ experts: [expert('a'), expert('b')], mustExclude: ['b'] });
    expect(whyNot(given, 'b')).toEqual({ expert: 'b', rule: 'H9' });
  });

  it('compares the best team with the expert to the best team', () => {
    const experts = [expert('a'), expert('b', { activeCases: 1 })];
    expect(whyNot(problem({ experts }), 'b')).toMatchObject({
      team: { members: [{ expert: 'b' }] },
      worseOn: 'load',
      theirs: 250,
      best: 0,
    });
  });

  it('compares slots first', () => {
    const experts = [expert('a', always), expert('b', { availableSlots: ['day1'] })];
    expect(whyNot(problem({ slots, experts }), 'b')).toMatchObject({ worseOn: 'slot', theirs: 'day1', best: 'day0' });
  });

  it('finds an equally good team no worse, nor the best team itself', () => {
    const given = problem({ experts: [expert('a'), expert('b')] });
    expect(whyNot(given, 'a')).toMatchObject({ team: { members: [{ expert: 'a' }] }, worseOn: null });
    expect(whyNot(given, 'b')).toMatchObject({ team: { members: [{ expert: 'b' }] }, worseOn: null });
  });

  it('says that there is no team with the expert at all', () => {
    const experts = [expert('a', { mayNotSitWith: ['b'] }), expert('b')];
    expect(whyNot(problem({ experts, mustInclude: ['a'] }), 'b')).toEqual({ expert: 'b', team: null });
    const asked = [{ domain: 'lvb', level: 1, seats: 1 }];
    expect(whyNot(problem({ experts, requirements: asked }), 'b')).toEqual({ expert: 'b', team: null });
  });

  it('refuses an expert whom it does not know', () => {
    expect(() => whyNot(problem(), 'nobody')).toThrow(RangeError);
  });
});
