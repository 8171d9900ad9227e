import { boundCompletion, type Ground } from './cover-bound.js';
import { findBreach } from './find-breach.js';
import { emptyTeam, exclude, include, type PartialTeam } from './partial-team.js';

/** What to look for. */
export interface Quest {
  readonly size: number;
  /** Only teams that cost less count. */
  readonly ceiling: number;
  /** How many partial teams may be looked at. */
  readonly maxNodes: number;
}

/** What was found. */
export interface Finding {
  /** The cheapest team, by position; undefined when none was found. */
  readonly members: readonly number[] | undefined;
  readonly cost: number;
  /** No team costs less than this. */
  readonly bound: number;
  /** Whether the search ended by itself, so that `members` is the answer. */
  readonly proven: boolean;
}

/**
 * The cheapest team of exactly `size` members who keep every hard rule, by branch and bound: the bound proposes a completion;
 * where it breaks a rule between members, one of them is decided about, in or out.
 */
export function searchTeam(ground: Ground, quest: Quest): Finding {
  let best: { members: readonly number[] | undefined; cost: number } = { members: undefined, cost: quest.ceiling };
  let nodes = 0;
  let exhausted = false;
  let bound: number | undefined;

  const explore = (start: PartialTeam): void => {
    let team = start;
    while (nodes < quest.maxNodes) {
      nodes += 1;
      const completion = boundCompletion(team, quest.size - team.members.length, best.cost - team.cost, ground);
      bound ??= completion ? team.cost + completion.cost : best.cost;
      if (!completion) return;
      const breach = findBreach(team, completion.positions, ground);
      if (breach === undefined) {
        best = { members: [...team.members, ...completion.positions], cost: team.cost + completion.cost };
        return;
      }
      explore(include(team, breach, ground));
      team = exclude(team, breach);
    }
    exhausted = true;
  };

  const required = requiredTeam(ground);
  if (required && required.members.length <= quest.size) explore(required);
  return { ...best, bound: bound ?? best.cost, proven: !exhausted };
}

/** The team of those who must be in (H9); undefined when they cannot sit together in this slot. */
export function requiredTeam(ground: Ground): PartialTeam | undefined {
  const { required } = ground.pool;
  if (!required) return undefined;
  let team = emptyTeam(ground.pool, ground.demand);
  for (const position of required) {
    if (!team.open.includes(position)) return undefined;
    team = include(team, position, ground);
  }
  return team;
}
