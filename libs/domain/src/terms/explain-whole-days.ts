import type { Clock } from './clock.js';
import { counted } from './dutch-words.js';
import { pausedNote } from './explain-pauses.js';
import type { Day } from './local-time.js';
import { isOrdinaryDay, type StatutoryCalendar } from './statutory-calendar.js';
import { pauseOver } from './taken-out-days.js';
import { shorten, type TermNote } from './term-note.js';
import { runsOn, type WholeDaysEnd } from './whole-days.js';

/** The notes on the days of a term in days, weeks or months. */
export function wholeDaysNotes(clock: Clock, end: WholeDaysEnd): TermNote[] {
  const days: TermNote[] = [];
  const after: TermNote[] = [];
  let count = 0;
  for (let day = clock.startDay + 1; day <= end.due; day += 1) {
    const pause = pauseOver(clock.pauses, day);
    if (pause) {
      (day > end.plainEnd ? after : days).push(pausedNote(day, pause));
    } else if (day <= end.plainEnd) {
      count += 1;
      days.push({ day, rule: 'counted', counts: 1, says: `telt mee, dag ${count} van ${end.length}` });
    } else if (day < end.due) {
      after.push(passedNote(clock.statutory, day));
    }
  }
  const summarise = (sum: number) => `${counted(sum, 'dag telt', 'dagen tellen')} mee`;
  return [...shorten(days, summarise), ...plainEndNotes(clock, end), ...shorten(after, summarise)];
}

function passedNote(statutory: StatutoryCalendar, day: Day): TermNote {
  const cannotEnd = 'de termijn kan hier niet eindigen';
  const holiday = statutory.on(day);
  if (isOrdinaryDay(statutory, day)) return oneOrdinaryDay(day);
  if (!holiday) return { day, rule: 'weekend', says: `weekend, ${cannotEnd}` };
  return { day, rule: holiday.kind, says: `${holiday.name}, ${cannotEnd}` };
}

function oneOrdinaryDay(day: Day): TermNote {
  const says = 'nog maar één gewone dag; een termijn van drie dagen of meer heeft er ten minste twee en loopt door';
  return { day, rule: 'twoOrdinaryDays', says };
}

function plainEndNotes({ term, statutory }: Clock, { plainEnd: day, due }: WholeDaysEnd): TermNote[] {
  if (isOrdinaryDay(statutory, day)) return due > day ? [oneOrdinaryDay(day)] : [];
  const name = statutory.on(day)?.name ?? 'weekend';
  if (runsOn(term)) {
    return [
      {
        day,
        rule: 'runOn',
        says: `${name}, en dan loopt een wettelijke termijn door tot en met de volgende gewone dag`,
      },
    ];
  }
  const why =
    term.calendar === 'agreed'
      ? 'een afgesproken termijn loopt niet door'
      : 'een termijn van meer dan 90 dagen, 12 weken of 3 maanden loopt niet door';
  return [{ day, rule: 'noRunOn', says: `${name}, maar ${why}` }];
}
