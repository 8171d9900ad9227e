import type { Fault } from '../http/problem.js';

/** Local days, both included. */
export interface AbsenceDays {
  from: string;
  until: string;
}

const TOO_LONG =
  'Een afwezigheid duurt hoogstens een jaar. Kies een eerdere laatste dag, of laat een vertrek vastleggen.';

/**
 * What is wrong with the days of an absence.
 * @param today local day
 */
export function absenceDayFaults({ from, until }: AbsenceDays, today: string): Fault[] {
  if (from < today) return [{ path: '/from', message: 'Deze dag is voorbij. Kies als eerste dag vandaag of later.' }];
  if (until < from) return [{ path: '/until', message: 'De laatste dag ligt voor de eerste dag. Draai de dagen om.' }];
  if (until > yearAfter(from)) return [{ path: '/until', message: TOO_LONG }];
  return [];
}

/** The same day a year later; in the order of dates also for 29 February. */
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
