import type { AssemblyProblem } from '#contracts/assembly';
import { solveAssembly } from '#domain/assembly/solve-assembly';
import { Solver } from '#solver/solver';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../../../apps/local/src/say.js';
import {
  type HostileKind,
  hostileKinds,
  hostileProblem,
} from '../../../libs/domain/src/assembly/testing/hostile-problem.js';
import { realisticProblem } from '../../../libs/domain/src/assembly/testing/large-problem.js';
import { quantile } from '../measuring/statistics.js';
import { type LoopDelay, loopDelayDuring } from './loop-delay.js';
import { solvePlainly } from './solve-plainly.js';

/** How quickly problems of one kind are solved, over all seeds and rounds; milliseconds. */
export interface AssemblyFigure {
  readonly kind: string;
  readonly experts: number;
  readonly seeds: number;
  readonly median: number;
  readonly p99: number;
  /** The part of the answers that was proven, 0 to 1. */
  readonly proven: number;
  readonly aim: number | undefined;
  readonly plain: PlainFigure | undefined;
}

/** HiGHS on some of the same problems, in milliseconds; what ran out of time counts as the time limit. */
export interface PlainFigure {
  readonly median: number;
  readonly outOfTime: number;
  readonly of: number;
  /** Its time divided by ours, problem by problem: the median. */
  readonly ratio: number;
  /** Problems that both settled, but not alike. */
  readonly disagree: number;
}

export interface AssemblyMeasurement {
  readonly figures: AssemblyFigure[];
  readonly delays: { readonly while: string; readonly delay: LoopDelay }[];
}

/** docs/assembly.md, Figures. */
const AIM_MS = { realistic: 50, hostile: 1000 };
const LIMIT_MS = 20_000;
const PLAIN_LIMIT_MS = 15_000;
const SIZES = [
  { experts: 100, seeds: 40, plain: 3 },
  { experts: 1_000, seeds: 40, plain: 3 },
  { experts: 10_000, seeds: 20, plain: 1 },
];
const HOSTILE_SEEDS = 3;
/** Of each hostile kind one problem goes to HiGHS too: smaller, and not for long, as there are many kinds. */
const HOSTILE_PLAIN = { experts: 1_000, limitMs: 5_000 };

/**
 * Solves realistic and hostile problems of many seeds, each as often as `rounds` says, some of each kind beside HiGHS on the
 * plain model.
 */
export async function measureAssembly(rounds: number): Promise<AssemblyMeasurement> {
  const figures: AssemblyFigure[] = [];
  for (const { experts, seeds, plain } of SIZES) {
    say(`assembly: ${experts} experts …`);
    const problems = numbers(seeds).map((seed) => realisticProblem(experts, seed));
    const figure = measure('realistic', problems, rounds, AIM_MS.realistic);
    figures.push({ ...figure, plain: await besideHighs(problems.slice(0, plain), PLAIN_LIMIT_MS) });
  }
  for (const kind of hostileKinds) {
    say(`assembly: ${kind} …`);
    const problems = numbers(HOSTILE_SEEDS).map((seed) => hostileProblem(kind, 10_000, seed));
    figures.push(measure(kind, problems, rounds, AIM_MS.hostile), await hostileBesideHighs(kind, rounds));
  }
  return { figures, delays: await measureDelays() };
}

function measure(kind: string, problems: AssemblyProblem[], rounds: number, aim: number): AssemblyFigure {
  const took: number[] = [];
  let proven = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const problem of problems) {
      const { milliseconds, optimal } = solve(problem);
      took.push(milliseconds);
      proven += optimal ? 1 : 0;
    }
  }
  return {
    ...{ kind, experts: problems[0]?.experts.length ?? 0, seeds: problems.length, aim },
    median: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    proven: proven / took.length,
    plain: undefined,
  };
}

async function hostileBesideHighs(kind: HostileKind, rounds: number): Promise<AssemblyFigure> {
  const problems = [hostileProblem(kind, HOSTILE_PLAIN.experts, 1)];
  const figure = measure(kind, problems, rounds, AIM_MS.hostile);
  return { ...figure, plain: await besideHighs(problems, HOSTILE_PLAIN.limitMs) };
}

async function besideHighs(problems: readonly AssemblyProblem[], limitMs: number): Promise<PlainFigure> {
  const pairs: { ours: number; theirs: number; isOut: boolean; disagree: boolean }[] = [];
  for (const problem of problems) {
    const ours = solve(problem);
    const theirs = await solvePlainly(problem, limitMs);
    const isOut = theirs.ended === 'out of time';
    const disagree = !isOut && !isAlike(problem, ours.result, theirs.members);
    pairs.push({ ours: ours.milliseconds, theirs: isOut ? limitMs : theirs.milliseconds, isOut, disagree });
  }
  return {
    median: quantile(
      pairs.map(({ theirs }) => theirs),
      0.5,
    ),
    outOfTime: pairs.filter(({ isOut }) => isOut).length,
    of: pairs.length,
    ratio: quantile(
      pairs.map(({ ours, theirs }) => theirs / ours),
      0.5,
    ),
    disagree: pairs.filter(({ disagree }) => disagree).length,
  };
}

// Where several teams are equally good, theirs is as good when it is the best of its own members.
function isAlike(
  problem: AssemblyProblem,
  ours: ReturnType<typeof solveAssembly>,
  theirs: readonly string[] | undefined,
) {
  if (ours.outcome === 'infeasible' || !theirs) return ours.outcome === 'infeasible' && !theirs;
  const { slot, objectives } = ours;
  const same = solveAssembly({ ...problem, mustInclude: [...theirs] });
  return (
    same.outcome === 'team' && same.slot === slot && JSON.stringify(same.objectives) === JSON.stringify(objectives)
  );
}

async function measureDelays() {
  say('assembly: the event loop …');
  const solver = new Solver({ threads: 1 });
  const problems = numbers(HOSTILE_SEEDS).flatMap((seed) => [
    realisticProblem(10_000, seed),
    hostileProblem('quarrelling scarce', 10_000, seed),
  ]);
  const first = problems[0];
  if (first) await solver.solve(first, { timeLimitMs: LIMIT_MS });
  try {
    const solveAll = async () => {
      for (const problem of problems) await solver.solve(problem, { timeLimitMs: LIMIT_MS });
    };
    return [
      { while: 'nothing goes on', delay: await loopDelayDuring(() => sleep(3_000)) },
      { while: `${problems.length} pools of 10,000 are solved in a thread`, delay: await loopDelayDuring(solveAll) },
    ];
  } finally {
    await solver.close();
  }
}

function solve(problem: AssemblyProblem) {
  const result = solveAssembly(problem, { clock: () => performance.now(), timeLimitMs: LIMIT_MS });
  return { result, milliseconds: result.milliseconds, optimal: result.optimal };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
