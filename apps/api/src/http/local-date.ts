const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The date in the Netherlands at a moment, YYYY-MM-DD. */
export const localDate = (at: Date): string => amsterdam.format(at);
