/** A day of the statutory list: a general holiday, or a day equated with one by decree. */
export interface Holiday {
  /** Local date, YYYY-MM-DD. */
  date: string;
  /** What a Dutch reader calls the day. */
  name: string;
  kind: 'holiday' | 'decree';
}

/** The statutory list of one year, as the database keeps it. */
export interface CalendarYear {
  year: number;
  days: Holiday[];
  /** Whether the decree that equates days of this year is known; if not, dates in it may still move. */
  decreesKnown: boolean;
  /** Law, decree or publication that the list rests on. */
  source: string;
}

/** What a case carries of the statutory list: the days of each known year, as MM-DD. Names are for who explains. */
export type DaysOff = Record<string, string[]>;
