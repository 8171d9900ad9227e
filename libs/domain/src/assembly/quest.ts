import { type Limits } from './budget.js';

/** Seats of a row that may be left open, all of them together. */
export interface Droppable {
  readonly row: number;
  readonly seats: number;
}

/** A sum over the members that may not be higher than `most`. */
export interface Cap {
  /** Whole numbers from 0, by position. */
  readonly costs: Float64Array;
  readonly most: number;
}

/** What to look for. */
export interface Quest {
  /** How many members at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Only teams that cost less count. */
  readonly ceiling: number;
  /** Whether the first team that is found will do, whatever it costs. */
  readonly anyWillDo?: boolean;
  /** What a team may leave unmet, at a cost of one each, beside the seats that it has to fill. */
  readonly droppable?: readonly Droppable[];
  /** What earlier objectives leave to spend, where they do not fit in one number with the costs. */
  readonly caps?: readonly Cap[];
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
