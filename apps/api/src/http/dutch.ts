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

/** '€ 1.250,00' from whole eurocents. */
export const euros = (cents: number): string => money.format(cents / 100);
