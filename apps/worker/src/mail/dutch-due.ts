const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

const MINUTE = 60_000;

/**
 * 'uiterlijk di 1 dec 17.00 uur', or of a term that has passed 'de termijn was di 1 dec 17.00 uur'. A term of whole days
 * is over at midnight: that is said as its last day, 'uiterlijk ma 30 nov'.
 */
export function dutchDue(dueAt: string, now: Date): string {
  const due = new Date(dueAt);
  const { hour, minute, ...date } = partsOf(due);
  const wholeDays = Number(hour) === 0 && Number(minute) === 0 && due.getTime() % MINUTE === 0;
  const words = wholeDays ? inWords(partsOf(new Date(due.getTime() - 1))) : `${inWords(date)} ${hour}.${minute} uur`;
  return due > now ? `uiterlijk ${words}` : `de termijn was ${words}`;
}

const partsOf = (at: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
  Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]));

const inWords = ({ weekday, day, month }: ReturnType<typeof partsOf>): string => `${weekday} ${day} ${month}`;
