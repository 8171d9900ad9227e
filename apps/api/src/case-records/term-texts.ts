import type { Term } from '#contracts/terms';

const UNITS: Record<Term['unit'], [one: string, more: string]> = {
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
  workingDays: ['werkdag', 'werkdagen'],
  officeHours: ['kantooruur', 'kantooruren'],
  seconds: ['seconde', 'seconden'],
};

/** A term as people say it: '2 werkdagen'. */
export function termText({ amount, unit }: Pick<Term, 'amount' | 'unit'>): string {
  const [one, more] = UNITS[unit];
  return `${amount} ${amount === 1 ? one : more}`;
}
