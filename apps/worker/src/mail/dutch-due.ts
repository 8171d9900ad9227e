const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

/** 'uiterlijk di 1 dec 17.00 uur', or of a term that has passed 'de termijn was di 1 dec 17.00 uur'. */
export function dutchDue(dueAt: string, now: Date): string {
  const due = new Date(dueAt);
  const parts = Object.fromEntries(moment.formatToParts(due).map(({ type, value }) => [type, value]));
  const words = `${parts['weekday']} ${parts['day']} ${parts['month']} ${parts['hour']}.${parts['minute']} uur`;
  return due > now ? `uiterlijk ${words}` : `de termijn was ${words}`;
}
