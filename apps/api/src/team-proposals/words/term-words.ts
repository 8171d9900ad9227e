import type { AssemblyProblem, AssemblyResult } from '#contracts/assembly';
import type { TeamQuestion } from '#contracts/teams';
import { dutchMoment } from '../../http/dutch.js';

/** When a team was looked for. */
export interface LookedWhen {
  problem: Pick<AssemblyProblem, 'slots'>;
  result: AssemblyResult;
  question: Pick<TeamQuestion, 'beyond'>;
}

/** Why a meeting is after the term for it; null where it is not, or where it stays as it was. */
export function termSentence({ problem: { slots }, result, question: { beyond } }: LookedWhen): string | null {
  if (!beyond) return null;
  const { before, slotId, wanted } = beyond;
  const isLate = ({ start }: { start: string }) => Date.parse(start) >= Date.parse(before);
  const chosen = slots.find(({ id }) => result.outcome === 'team' && id === result.slot);
  if (chosen && chosen.id === wanted.slotId) {
    return isLate(chosen) ? `Het moment dat u koos, ligt na de termijn (${until(before)}).` : null;
  }
  const free = slots.filter(({ id }) => id !== slotId && id !== wanted.slotId);
  if (free.length === 0 || !free.every(isLate) || chosen?.id === slotId) return null;
  const full = `Binnen de termijn (${until(before)}) is geen moment meer vrij waarvoor wij op tijd kunnen uitnodigen`;
  if (chosen && result.optimal) return `${full}. Dit is het eerste moment daarna waarop een team kan.`;
  return `${full}. Daarom is gekeken naar momenten daarna.`;
}

const until = (before: string): string => `tot ${dutchMoment(before)}`;
