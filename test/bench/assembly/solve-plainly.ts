import highs, { type Highs } from 'highs';
import type { AssemblyProblem } from '#contracts/assembly';
import { lpText, plainModel, type Stage } from './plain-model.js';

// Its types are written for CommonJS; what a module gets is the loader itself.
const loadHighs = highs as unknown as () => Promise<Highs>;

/** What HiGHS made of a problem. */
export interface PlainAnswer {
  readonly milliseconds: number;
  /** How it ended: proven best, proven infeasible, or out of time. */
  readonly ended: 'optimal' | 'infeasible' | 'out of time';
  /** Members by id, of the last stage that ended; undefined where there is none. */
  readonly members: readonly string[] | undefined;
}

/**
 * Gives the plain model to HiGHS, stage by stage, with nothing known beforehand. Writing the model counts: it is what a
 * service would do too.
 */
export async function solvePlainly(problem: AssemblyProblem, timeLimitMs: number): Promise<PlainAnswer> {
  const solver = await loadHighs();
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const model = plainModel(problem);
  const fixed: { stage: Stage; value: number }[] = [];
  let members: string[] | undefined;
  for (const stage of model.stages) {
    const seconds = (timeLimitMs - elapsed()) / 1000;
    if (seconds <= 0) return { milliseconds: elapsed(), ended: 'out of time', members };
    const answer = solver.solve(lpText(model, stage, fixed), {
      time_limit: seconds,
      mip_rel_gap: 0,
      output_flag: false,
    });
    if (answer.Status === 'Infeasible') return { milliseconds: elapsed(), ended: 'infeasible', members: undefined };
    if (answer.Status !== 'Optimal') return { milliseconds: elapsed(), ended: 'out of time', members };
    fixed.push({ stage, value: Math.round(answer.ObjectiveValue) });
    const { Columns } = answer as { Columns: Record<string, { Primal?: number }> };
    members = problem.experts.flatMap(({ id }, index) => ((Columns[`x${index}`]?.Primal ?? 0) > 0.5 ? [id] : []));
  }
  return { milliseconds: elapsed(), ended: 'optimal', members };
}
