/** How long something may take, as policy data. `seconds` exists for rehearsals and tests: plain elapsed time. */
export interface Term {
  calendar: 'statutory' | 'agreed';
  amount: number;
  unit: 'days' | 'weeks' | 'months' | 'workingDays' | 'officeHours' | 'seconds';
}

/** A closed pause of a clock. `from` and `to` are RFC 3339 moments. */
export interface TermPause {
  from: string;
  to: string;
  reason: string;
}

/** When a region is at work. Weekdays are ISO numbers: 1 is Monday. */
export interface RegionCalendar {
  openingHours: Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, { from: string; to: string }>>;
  /** Local dates on which the region is closed besides the statutory list. */
  closedDays: string[];
}

/** One day (or one rule) that mattered, in words that a parent understands. */
export interface TermExplanationLine {
  date: string;
  rule: string;
  text: string;
}

export interface TermResult {
  /** Last local date of the term, YYYY-MM-DD. */
  due: string;
  /** The first moment at which the term is over, RFC 3339 in UTC. */
  dueAt: string;
  explanation: TermExplanationLine[];
}
