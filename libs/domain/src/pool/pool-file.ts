import type { PoolMember, StoredMember } from './pool-member.js';

/** One line of a file: the number that an editor gives it, and its cells. */
export interface FileLine {
  line: number;
  cells: readonly string[];
}

/** What lines are judged against: the pool as it is now, and what it may name. */
export interface PoolSurroundings {
  members: readonly StoredMember[];
  users: readonly { id: string; name: string; isExpert: boolean }[];
  organisations: readonly { id: string; name: string; ended: boolean }[];
  /** Codes of domains that may be named today. */
  domains: readonly string[];
  /** Ids of every expert with whom somebody can be in a team. */
  partners: ReadonlySet<string>;
}

/** What is wrong in a line: Dutch, and what to do. */
export interface LineFault {
  line: number;
  column: string;
  message: string;
}

/** What a sound line asks for. */
export interface PoolChange {
  line: number;
  /** The row that is there already; null for somebody new. */
  before: StoredMember | null;
  member: PoolMember;
  /** Columns that say something else than before; empty when nothing changes. */
  changed: string[];
}

export interface JudgedFile {
  /** Whether the file as a whole can be read: otherwise no line of it can. */
  readable: boolean;
  /** The first of them, and where there are more a line that says so. */
  faults: LineFault[];
  /** How many there are in all. */
  faultCount: number;
  /** Every line below the header from which nothing can be taken. */
  leftOut: number[];
  changes: PoolChange[];
}
