import { setImmediate as turn } from 'node:timers/promises';
import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import { solveAssembly } from '#domain/assembly/solve-assembly';
import { Solver } from './solver.js';
import { SolverBusy } from './solver-busy.js';

const timeLimitMs = 5_000;

const expert = (id: string, parts: Partial<AssemblyExpert> = {}): AssemblyExpert => ({
  id,
  organisation: `of ${id}`,
  organisationSize: 'small',
  domains: [{ domain: 'lvb', level: 2 }],
  expertByExperience: false,
  activeCases: 1,
  maxActiveCases: 4,
  casesLast12Months: 2,
  minCasesPerYear: 6,
  availableSlots: [],
  travelMinutes: 10,
  knowsFamily: false,
  declaredConflict: false,
  mayNotSitWith: [],
  ...parts,
});

const problem: AssemblyProblem = {
  requirements: [{ domain: 'lvb', level: 2, seats: 1 }],
  team: { minSize: 1, maxSize: 3, minExpertsByExperience: 0, maxPerOrganisation: 1 },
  involvedOrganisations: [],
  slots: [],
  experts: [expert('a', { activeCases: 3 }), expert('b')],
  mustInclude: [],
  mustExclude: [],
};

const experts = Array.from({ length: 3_000 }, (_, n) => expert(`e${n}`, { activeCases: n % 4, travelMinutes: n }));
const large: AssemblyProblem = { ...problem, requirements: [{ domain: 'lvb', level: 2, seats: 3 }], experts };

describe(Solver.name, () => {
  const solver = new Solver({ threads: 1, queue: 2 });
  afterAll(() => solver.close());

  it('answers as the rules do', async () => {
    const { milliseconds, ...result } = await solver.solve(problem, { timeLimitMs });
    expect(result).toEqual(expect.objectContaining({ outcome: 'team', members: [{ expert: 'b', covers: ['lvb'] }] }));
    expect({ ...solveAssembly(problem), milliseconds }).toEqual({ ...result, milliseconds });
    expect(milliseconds).toBeGreaterThan(0);
    const why = await solver.whyNot(problem, 'a', { timeLimitMs });
    expect(why).toMatchObject({ expert: 'a', worseOn: 'load', theirs: 750, best: 250 });
  });

  it('looks no longer than it may, and says so', async () => {
    expect(await solver.solve(large, { timeLimitMs: 0 })).toMatchObject({ optimal: false });
  });

  it('lets the event loop go on meanwhile', async () => {
    let turns = 0;
    let isSolved = false;
    const answer = solver.solve(large, { timeLimitMs }).finally(() => (isSolved = true));
    while (!isSolved) {
      await turn();
      turns += 1;
    }
    expect(await answer).toMatchObject({ outcome: 'team', optimal: true });
    expect(turns).toBeGreaterThan(10);
  });

  it('leaves out what waits, and gives up what it is at, when nobody waits for the answer any more', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const busy = solver.solve(large, { timeLimitMs, signal: first.signal });
    const waiting = solver.solve(problem, { timeLimitMs, signal: second.signal });
    second.abort(new Error('the second has gone'));
    await expect(waiting).rejects.toThrow('the second has gone');
    first.abort(new Error('the first has gone'));
    await expect(busy).rejects.toThrow('the first has gone');
    await expect(solver.solve(problem, { timeLimitMs, signal: first.signal })).rejects.toThrow('the first has gone');
    expect(await solver.solve(problem, { timeLimitMs, signal: new AbortController().signal })).toMatchObject({
      outcome: 'team',
      optimal: true,
    });
  });

  it('goes on with what waits when what it is at is given up', async () => {
    const gone = new AbortController();
    const busy = solver.solve(large, { timeLimitMs, signal: gone.signal });
    const waiting = solver.solve(problem, { timeLimitMs });
    gone.abort(new Error('gone'));
    await expect(busy).rejects.toThrow('gone');
    expect(await waiting).toMatchObject({ outcome: 'team', optimal: true });
  });

  it('answers in the order in which it was asked', async () => {
    const patient = new Solver({ threads: 1 });
    const answered: number[] = [];
    await Promise.all(
      [...Array(7).keys()].map((n) => patient.solve(problem, { timeLimitMs }).then(() => answered.push(n))),
    );
    expect(answered).toEqual([0, 1, 2, 3, 4, 5, 6]);
    await patient.close();
  });

  it('gives up what it is at, and what waits, when it is closed', async () => {
    const closing = new Solver({ threads: 1 });
    const answered = Promise.allSettled([large, problem, problem].map((one) => closing.solve(one, { timeLimitMs })));
    await closing.close();
    const answers = await answered;
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('tells what went wrong in a thread', async () => {
    await expect(solver.whyNot(problem, 'nobody', { timeLimitMs })).rejects.toThrow(
      'Expert nobody is not in the problem',
    );
  });

  it('lets a few wait, and refuses more than that', async () => {
    const asked = Array.from({ length: 6 }, () => solver.solve(problem, { timeLimitMs }));
    const answers = await Promise.allSettled(asked);
    const refused = answers.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(3);
    expect(refused.every(({ reason }) => reason instanceof SolverBusy)).toBe(true);
  });
});
