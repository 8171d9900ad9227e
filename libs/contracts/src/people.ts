/** Somebody does not work for a time: until it is over, their substitute sees and does their open work. */
export interface AbsenceRecord {
  id: string;
  regionId: string;
  userId: string;
  /** Null for who is only an expert: nobody takes a seat in a team over. */
  substituteUserId: string | null;
  /** First local day. */
  from: string;
  /** Last local day. */
  until: string;
  recordedBy: string;
  recordedAt: string;
  cancelledAt: string | null;
}

export const DEPARTURE_STATES = ['planned', 'handingOver', 'done', 'cancelled'] as const;
export type DepartureState = (typeof DEPARTURE_STATES)[number];

/** Somebody leaves for good: what they hold goes to a named successor, and their account closes. */
export interface DepartureRecord {
  id: string;
  regionId: string;
  userId: string;
  successorUserId: string;
  /** Last local day at work. */
  lastDay: string;
  state: DepartureState;
  /** The bulk run that hands over what they hold. */
  bulkRunId: string | null;
  recordedBy: string;
  recordedAt: string;
}

/** Who stands in for somebody in an escalation, at a moment. */
export interface SubstituteQuestion {
  userId: string;
  regionId: string;
  at: string;
}
