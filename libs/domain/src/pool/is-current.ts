/**
 * Whether something new may name what is data of a region.
 * @param endedOn first day on which it may not, YYYY-MM-DD; null: there is none
 * @param day YYYY-MM-DD
 */
export const isCurrent = ({ endedOn }: { endedOn: string | null }, day: string): boolean =>
  endedOn === null || endedOn > day;
