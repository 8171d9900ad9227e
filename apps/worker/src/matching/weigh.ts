import type { AssemblyProblem } from '#contracts/assembly';
import type { ChosenSlot, TeamQuestion } from '#contracts/teams';
import type { OtherSlot, WeighedProblem } from '#domain/assembly/weighed-problem';
import { expertOf } from './build-problem.js';
import type { Grounds } from './grounds.js';

/**
 * A problem that was solved, with what was known beside it, so that people can be told of it later: the free slots that a
 * slot that stays, or that is asked, left out, and who of the pool, but for those who said no, was away on the day.
 */
export function weigh(
  problem: AssemblyProblem,
  { beyond, mustExclude }: Pick<TeamQuestion, 'beyond' | 'mustExclude'>,
  grounds: Pick<Grounds, 'candidates' | 'slots' | 'barred'>,
): WeighedProblem {
  const looked = new Set(problem.slots.map(({ id }) => id));
  const otherSlots = slotsIn(grounds)
    .filter(({ id }) => !looked.has(id))
    .map(({ id, startsAt }): OtherSlot => {
      const barred = problem.experts.filter((expert) => grounds.barred.get(expert.id)?.has(id));
      return { id, start: startsAt, barred: barred.map((expert) => expert.id) };
    });
  const { mustInclude = [], mustExclude: unwanted = [] } = beyond?.wanted ?? {};
  const out = [...mustExclude.filter((id) => !mustInclude.includes(id)), ...unwanted];
  const seen = new Set([...problem.experts.map(({ id }) => id), ...(beyond?.advisers ?? []), ...out]);
  const away = grounds.candidates
    .filter(({ id, absent }) => absent && !seen.has(id))
    .map((candidate) => ({ ...expertOf(candidate, [...looked], grounds.barred), mayNotSitWith: [] }));
  return { ...problem, otherSlots, away };
}

/** All slots that the team could have met in, once each, earliest first. */
function slotsIn({ slots: { free, current, wanted } }: Pick<Grounds, 'slots'>): ChosenSlot[] {
  const all = [...free, current, wanted].flatMap((slot) => (slot ? [[slot.id, slot] as const] : []));
  return [...new Map(all).values()].sort((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt));
}
