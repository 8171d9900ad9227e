import { type AssemblyProblem } from '#contracts/assembly';
import { isPast, type Limits } from './budget.js';
import { Prospect } from './prospect.js';
import { type Pool } from './solve-slot.js';

/** Requirements, by index, whose dropping lets a team exist. */
export interface Dropping {
  readonly dropped: readonly number[];
  /** Whether no fewer, and none that stand earlier, do. */
  readonly proven: boolean;
}

interface Hope {
  readonly prospect: Prospect;
  /** No team of this slot leaves fewer unmet. */
  readonly least: number;
}

/**
 * The fewest requirements whose dropping lets a team exist in some slot, the first in input order at a tie: first how few, then
 * one requirement after the other whether it can be among them. However many there are: no set of them is tried by itself.
 *
 * @param known requirements, in input order, whose dropping is known to let a team exist
 */
export function fewestDropped(
  problem: AssemblyProblem,
  pools: readonly Pool[],
  limits: Limits,
  known: readonly number[],
): Dropping {
  let fewest = known;
  let proven = true;
  const hopes: Hope[] = [];
  for (const pool of pools) {
    // The first slot is asked in any case: a team that is put together at once says more than what is known.
    if (isPast(limits) && hopes.length > 0) return { dropped: fewest, proven: false };
    const prospect = Prospect.of(problem, pool);
    if (!prospect) continue;
    const answer = prospect.ask({ dropped: [], kept: [], ceiling: fewest.length, limits });
    if (answer.unmet) fewest = answer.unmet;
    proven &&= answer.proven;
    hopes.push({ prospect, least: answer.least });
  }
  if (!proven) return { dropped: fewest, proven };
  const able = hopes.filter(({ least }) => least <= fewest.length).map(({ prospect }) => prospect);
  return firstInOrder(problem, able, limits, fewest);
}

function firstInOrder(
  { requirements }: AssemblyProblem,
  able: readonly Prospect[],
  limits: Limits,
  fewest: readonly number[],
): Dropping {
  let [witness, hopeful, proven] = [fewest, able, true];
  const dropped: number[] = [];
  const kept: number[] = [];
  for (let index = 0; index < requirements.length && dropped.length < witness.length; index += 1) {
    if (witness.includes(index)) {
      dropped.push(index);
      continue;
    }
    const tried = [...dropped, index];
    const question = { dropped: tried, kept, ceiling: witness.length - dropped.length, anyWillDo: true, limits };
    let unmet: readonly number[] | undefined;
    const unable = new Set<Prospect>();
    for (const prospect of hopeful) {
      if (isPast(limits)) return { dropped: witness, proven: false };
      const answer = prospect.ask(question);
      unmet = answer.unmet;
      if (unmet) break;
      proven &&= answer.proven;
      unable.add(prospect);
    }
    if (unmet) {
      witness = [...tried, ...unmet];
      hopeful = hopeful.filter((prospect) => !unable.has(prospect));
      dropped.push(index);
    } else kept.push(index);
  }
  return { dropped: witness, proven };
}
