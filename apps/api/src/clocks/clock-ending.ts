import type { ClockRecord } from '#contracts/clocks';
import { dutchMoment } from '../http/dutch.js';
import type { ClockContext } from './clock-context.js';
import type { ClockEndingResponse } from './clock.response.js';

const LATE: ClockEndingResponse = { code: 'late', text: 'Te laat gedaan.' };

/** How a clock ended; null while it runs or stands still. */
export function clockEnding(clock: ClockRecord, { tasks }: ClockContext): ClockEndingResponse | null {
  const { id, state, dueAt, endedAt } = clock;
  switch (state) {
    case 'running':
    case 'paused':
      return null;
    case 'stopped':
      return { code: 'notNeeded', text: 'Niet meer nodig.' };
    case 'met':
      return endedAt && Date.parse(endedAt) > Date.parse(dueAt) ? LATE : { code: 'inTime', text: 'Op tijd gedaan.' };
    case 'passed':
      if (tasks.some((task) => task.clockId === id && task.state === 'done')) return LATE;
      return { code: 'passed', text: `Voorbij sinds ${dutchMoment(dueAt)}.` };
  }
}
