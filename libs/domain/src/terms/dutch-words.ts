import { type Day, dateOf, weekdayOf, yearOf } from './local-time.js';

const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
const MINUTE = 60_000;

/** A day as a parent says it, such as "vr 27 april"; the year is added when it is not `year`. */
export function dayInWords(day: Day, year: number): string {
  const { dayOfMonth, month, year: ownYear } = dateOf(day);
  const words = `${WEEKDAYS[weekdayOf(day) - 1]} ${dayOfMonth} ${MONTHS[month - 1]}`;
  return ownYear === year ? words : `${words} ${ownYear}`;
}

/** Days in a row, such as "ma 4 januari tot en met vr 8 januari". */
export function daysInWords(first: Day, last: Day, year: number): string {
  if (first === last) return dayInWords(first, year);
  const yearOnce = yearOf(first) === yearOf(last) ? yearOf(first) : year;
  return `${dayInWords(first, yearOnce)} tot en met ${dayInWords(last, year)}`;
}

/** A length of time in milliseconds, such as "2 uur en 50 minuten". */
export function durationInWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes === 0) return counted(Math.floor(milliseconds / 1_000), 'seconde', 'seconden');
  const hours = Math.floor(minutes / 60);
  const parts = [
    ...(hours > 0 ? [`${hours} uur`] : []),
    ...(minutes % 60 > 0 ? [counted(minutes % 60, 'minuut', 'minuten')] : []),
  ];
  return parts.join(' en ');
}

/** A number with its noun, such as "1 dag" or "3 dagen". */
export function counted(count: number, singular: string, plural: string): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
