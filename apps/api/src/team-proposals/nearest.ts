import type { AssemblyExpert, AssemblyRelaxation } from '#contracts/assembly';
import type { ExclusionRule } from '#domain/assembly/exclusions';
import { rulesAgainst } from '#domain/assembly/kept-out';
import type { WeighedProblem } from '#domain/assembly/weighed-problem';

/** What keeps somebody out: a rule, or that they were away on the day itself. */
export type Bar = ExclusionRule | 'away';

/** Somebody who comes near to what is asked. */
export interface Nearest {
  expert: AssemblyExpert;
  /** Their level in the domain that is asked; null where no domain is. */
  level: number | null;
  /** What keeps them out; empty for whom nothing does. */
  bars: Bar[];
}

/** More names than a coordinator can call. */
const MOST = 5;

/** What may change first: another moment, coming back, room, a no or a wish; an interest hardly ever does. */
const EASIEST: readonly Bar[] = ['H5', 'away', 'H4', 'H9', 'H3'];

/**
 * Who come nearest to what is in the way of a team; a few. First whom nothing keeps out, at the best level there is; then who
 * would do, or be better than these, were it not for a rule: of these the best first, with the fewest rules against them.
 */
export function nearestTo(relaxation: AssemblyRelaxation, problem: WeighedProblem): Nearest[] {
  const need = needOf(relaxation, problem);
  if (!need) return [];
  const { levelOf, asked, best } = need;
  const rulesOf = rulesAgainst(problem);
  const near = (expert: AssemblyExpert, bars: Bar[]): Nearest => ({
    ...{ expert, bars },
    level: 'requirement' in relaxation ? levelOf(expert) : null,
  });
  const present = problem.experts.map((expert) => near(expert, rulesOf(expert)));
  // Of whoever was away, that is told and not that no moment suits them.
  const away = (problem.away ?? []).map((expert) =>
    near(expert, ['away', ...rulesOf(expert).filter((rule) => rule !== 'H5')]),
  );
  const able = present.filter(({ expert, bars }) => bars.length === 0 && best > 0 && levelOf(expert) === best);
  const barred = [...present, ...away].filter(
    ({ expert, bars }) => bars.length > 0 && levelOf(expert) >= Math.min(asked, best + 1),
  );
  const worth = ({ expert }: Nearest) => Math.min(levelOf(expert), asked);
  const ease = ({ bars }: Nearest) => Math.max(...bars.map((bar) => EASIEST.indexOf(bar)));
  barred.sort(
    (one, other) => worth(other) - worth(one) || one.bars.length - other.bars.length || ease(one) - ease(other),
  );
  return [...able, ...barred].slice(0, MOST);
}

/** What is asked of one person, as a level; and the highest of whom nothing keeps out. */
interface Need {
  levelOf: (expert: AssemblyExpert) => number;
  asked: number;
  best: number;
}

function needOf(relaxation: AssemblyRelaxation, { team, mustInclude }: WeighedProblem): Need | null {
  if ('requirement' in relaxation) {
    const { requirement, bestAvailable } = relaxation;
    const levelOf = ({ domains }: AssemblyExpert) =>
      Math.max(0, ...domains.filter(({ domain }) => domain === requirement.domain).map(({ level }) => level));
    return { levelOf, asked: requirement.level, best: bestAvailable.level };
  }
  switch (relaxation.rule) {
    case 'H2':
      // Too few people can; but of too many who must be in, nobody more is of help.
      return mustInclude.length > team.maxSize ? null : { levelOf: () => 1, asked: 1, best: 0 };
    case 'H6':
      return { levelOf: ({ expertByExperience }) => (expertByExperience ? 1 : 0), asked: 1, best: 1 };
    case 'H9':
      return null;
  }
}
