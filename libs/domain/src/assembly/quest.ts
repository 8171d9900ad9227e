import { type Limits } from './budget.js';

/** What to look for. */
export interface Quest {
  /** How many members at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Only teams that cost less count. */
  readonly ceiling: number;
  /** Whether the first team that is found will do, whatever it costs. */
  readonly anyWillDo?: boolean;
  readonly limits: Limits;
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
