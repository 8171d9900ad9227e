import { defaultPolicy } from '#domain/policy/default-policy';
import type { ExpertCandidate } from '#persistence/experts/candidates';
import { type Attempt, NO_WISHES } from './attempts.js';
import { buildProblem, canInclude } from './build-problem.js';
import { candidateOf, groundsOf, questionOf, slotOf } from './testing/questions.js';

const nobody = { coordinator: '', secondCoordinator: '', deputyProcessDirector: '', regievoerder: '', regionAdmin: '' };
const policy = defaultPolicy('region', nobody);
const attempt = (parts: Partial<Attempt> = {}): Attempt => ({ slots: [], keep: [], wishes: NO_WISHES, ...parts });
const [first, second] = [slotOf('first', 1), slotOf('second', 2)];

const build = (pool: ExpertCandidate[], question = questionOf(), how = attempt(), parts = {}) =>
  buildProblem(question, policy, groundsOf(pool, parts), how);
const idsOf = ({ experts }: ReturnType<typeof build>) => experts.map(({ id }) => id);

describe(buildProblem.name, () => {
  it('takes the rules of the policy, the employers that are involved and the slots', () => {
    const problem = build([candidateOf('ad')], questionOf(), attempt({ slots: [first] }), { involved: ['o'] });
    const { omdenkers: _seats, ...team } = policy.team.case;
    expect(problem).toMatchObject({
      team,
      involvedOrganisations: ['o'],
      slots: [{ id: 'first', start: first.startsAt }],
    });
    expect(Object.keys(problem.team)).not.toContain('omdenkers');
  });

  it('says of each expert in which of these slots they can come', () => {
    const barred = new Map([['ad', new Set(['first', 'another'])]]);
    const pool = [candidateOf('ad'), candidateOf('bea')];
    const { experts } = build(pool, questionOf(), attempt({ slots: [first, second] }), { barred });
    expect(experts.map(({ availableSlots }) => availableSlots)).toEqual([['second'], ['first', 'second']]);
  });

  it('knows an omdenker by a domain of its own', () => {
    const [expert] = build([candidateOf('ad', { omdenker: true })]).experts;
    expect(expert?.domains).toEqual([
      { domain: 'lvb', level: 2 },
      { domain: 'omdenker', level: 1 },
    ]);
    expect(expert).not.toHaveProperty('omdenker');
  });

  it('leaves out who is away, but not who sits, nor who is wanted in a slot when they are back', () => {
    const pool = ['sits', 'asked', 'wanted', 'other'].map((id) => candidateOf(id, { absent: true }));
    const question = questionOf({ accepted: ['sits'], invited: ['asked'] });
    const wishes = { ...NO_WISHES, mustInclude: ['wanted'] };
    expect(idsOf(build(pool, question))).toEqual(['sits', 'asked']);
    expect(idsOf(build(pool, question, attempt({ slots: [first], wishes })))).toEqual(['sits', 'asked', 'wanted']);
    const withoutSlot = build(pool, question, attempt({ wishes }));
    expect([idsOf(withoutSlot), canInclude(withoutSlot)]).toEqual([['sits', 'asked'], false]);
  });

  it('does not push out who sits by their load, and nobody ever who takes no cases', () => {
    const pool = ['sits', 'never', 'full'].map((id) =>
      candidateOf(id, { activeCases: 4, maxActiveCases: id === 'never' ? 0 : 4 }),
    );
    const { experts } = build(pool, questionOf({ accepted: ['sits', 'never'] }));
    expect(experts.map(({ activeCases, maxActiveCases }) => activeCases < maxActiveCases)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has whoever attends beside the team not in it', () => {
    expect(idsOf(build([candidateOf('ad'), candidateOf('bea')], questionOf({ advisers: ['bea'] })))).toEqual(['ad']);
  });

  it('names only experts who are in it', () => {
    const pool = [candidateOf('ad', { mayNotSitWith: ['ad', 'bea', 'gone'] }), candidateOf('bea')];
    const problem = build(pool, questionOf({}, { mustExclude: ['bea', 'gone'] }), attempt({ keep: ['ad'] }));
    expect(problem).toMatchObject({ mustInclude: ['ad'], mustExclude: ['bea'] });
    expect(problem.experts[0]?.mayNotSitWith).toEqual(['bea']);
  });
});

describe(canInclude.name, () => {
  it('is so for who said no where the coordinator wants them, and else not', () => {
    const question = questionOf({}, { mustExclude: ['ad'] });
    const wishes = { ...NO_WISHES, mustInclude: ['ad'] };
    expect(canInclude(build([candidateOf('ad')], question, attempt({ wishes })))).toBe(true);
    expect(canInclude(build([candidateOf('ad')], question, attempt({ keep: ['ad'] })))).toBe(false);
  });
});
