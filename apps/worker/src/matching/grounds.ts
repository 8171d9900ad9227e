import type { ChosenSlot, Pool } from '#contracts/teams';
import type { ExpertCandidate } from '#persistence/experts/candidates';

/** All that a team is chosen from, as it was at one moment. */
export interface Grounds {
  pool: Pool;
  /** Narrower pools in which nobody has a level that is asked. */
  passedOver: Pool[];
  candidates: ExpertCandidate[];
  /** Employers that are not independent of the case. */
  involved: string[];
  slots: MeetingChances;
  /** By expert the slots in which they cannot come. */
  barred: ReadonlyMap<string, ReadonlySet<string>>;
}

/** When the team could meet. */
export interface MeetingChances {
  /** Free ones, earliest first; empty where the region has none: a meeting is planned by hand. */
  free: ChosenSlot[];
  /** The slot that this case holds; null when it holds none, or it was cancelled since. */
  current: ChosenSlot | null;
  /** The slot that the coordinator wants; null when none is wanted, or it cannot be had. */
  wanted: ChosenSlot | null;
}
