/**
 * A moment as RFC 3339 in UTC. What no calendar has (`infinity`, a year before Christ) stays as the database writes it: one
 * such row must not take the others along.
 */
export function toMoment(value: string | number | Date): string {
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? String(value) : moment.toISOString();
}
