const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const money = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** 'ma 30 nov 2026, 17.00 uur': a moment as people in the Netherlands read it. */
export function dutchMoment(at: string): string {
  const parts = Object.fromEntries(moment.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}, ${parts.hour}.${parts.minute} uur`;
}

/** 'ma 30 nov 2026': a local date, YYYY-MM-DD, as people in the Netherlands read it. */
export function dutchDate(date: string): string {
  const [words] = dutchMoment(`${date}T12:00:00Z`).split(',');
  return words!;
}

/** 'ma 30 nov': the same without the year, when it is that of `today`. */
export function dutchDay(date: string, today: string): string {
  const words = dutchDate(date);
  const year = ` ${today.slice(0, 4)}`;
  return words.endsWith(year) ? words.slice(0, -year.length) : words;
}

/** '€ 1.250,00' from whole eurocents. */
export const euros = (cents: number): string => money.format(cents / 100);
