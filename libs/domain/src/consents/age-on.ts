/**
 * Whole years between two local dates.
 * @param birthDate YYYY-MM-DD; of a child born on 29 February the birthday in an ordinary year is 1 March
 * @param today YYYY-MM-DD
 */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
