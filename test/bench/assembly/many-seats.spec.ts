import { solveAssembly } from '../../../libs/domain/src/assembly/solve-assembly.js';
import { hostileProblem } from '../../../libs/domain/src/assembly/testing/hostile-problem.js';
import { solvePlainly } from './solve-plainly.js';

const LIMIT_MS = 20_000;

/** Another solver, on the plain model: the two share nothing. */
describe('teams of ten and more', () => {
  it.each([
    { experts: 300, seed: 3, seats: 2 },
    { experts: 1_000, seed: 3, seats: 3 },
    { experts: 1_000, seed: 5, seats: 3 },
    { experts: 1_000, seed: 4, seats: 4 },
  ])(
    'HiGHS agrees: $seats seats of each among $experts, seed $seed',
    async ({ experts, seed, seats }) => {
      const problem = hostileProblem('many seats', experts, seed);
      for (const asked of problem.requirements) asked.seats = seats;
      problem.team.maxSize = 8 * seats;
      const ours = solveAssembly(problem);
      const theirs = await solvePlainly(problem, LIMIT_MS);
      expect(ours.optimal).toBe(true);
      if (ours.outcome === 'infeasible') {
        expect(theirs.ended).toBe('infeasible');
        return;
      }
      expect(theirs.ended).toBe('optimal');
      const { slot, objectives } = ours;
      const same = solveAssembly({ ...problem, mustInclude: [...(theirs.members ?? [])] });
      expect(same).toMatchObject({ outcome: 'team', slot, objectives });
    },
    60_000,
  );
});
