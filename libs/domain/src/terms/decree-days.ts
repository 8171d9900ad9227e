/** A day that the government put on a par with a general holiday (art. 3, third paragraph, Algemene termijnenwet). */
export interface DecreeDay {
  /** Local date, YYYY-MM-DD. */
  date: string;
  /** What a Dutch reader calls the day. */
  name: string;
}

const DECREE_2023_2025 =
  'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag';
const DECREE_2026_2028 =
  'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag';

/** Last year for which the software was built with the decree; what came later is in the database. */
export const LAST_DECREE_YEAR = 2028;

/** The decree that equates days of a year, if it was known when the software was built. */
export function decreeOf(year: number): string | undefined {
  if (year > LAST_DECREE_YEAR) return undefined;
  return year > 2025 ? DECREE_2026_2028 : DECREE_2023_2025;
}

/** The days equated by decree, oldest first. */
export const DECREE_DAYS: readonly DecreeDay[] = [
  { date: '2024-05-10', name: 'dag na Hemelvaartsdag' },
  { date: '2024-12-27', name: 'dag na tweede kerstdag' },
  { date: '2025-05-30', name: 'dag na Hemelvaartsdag' },
  { date: '2026-01-02', name: 'dag na nieuwjaarsdag' },
  { date: '2026-05-15', name: 'dag na Hemelvaartsdag' },
  { date: '2027-05-07', name: 'dag na Hemelvaartsdag' },
  { date: '2028-04-28', name: 'dag na Koningsdag' },
  { date: '2028-05-26', name: 'dag na Hemelvaartsdag' },
];
