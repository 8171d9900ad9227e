/** The checks behind the fields: pure, and strict enough that what passes can be stored and shown. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** A date that exists, between 1900 and 2199. */
export function isLocalDate(value: unknown): value is string {
  const parts = typeof value === 'string' ? LOCAL_DATE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= FIRST_YEAR && year <= LAST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An RFC 3339 moment with its offset, on a date that exists. */
export function isMoment(value: unknown): value is string {
  const parts = typeof value === 'string' ? MOMENT.exec(value) : null;
  if (!parts || !isLocalDate(parts[1])) return false;
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const [offsetHour, offsetMinute] = [Number(parts[6] ?? 0), Number(parts[7] ?? 0)];
  return hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
}

/** The same moment in UTC; anything that is no moment is left for the check to refuse. */
export const toUtc = (value: unknown): unknown =>
  isMoment(value) ? new Date(value.toUpperCase()).toISOString() : value;

export const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

export const isCount = (value: unknown, min: number, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
