import { dutchDate, dutchMoment, euros } from '../../http/dutch.js';
import { codeInWords } from './code-words.js';

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PERIODS: Readonly<Record<string, string>> = { hours: 'uur', days: 'dagen', week: 'week', month: 'maand' };

/** What stands before a value inside of another one, where it would not speak for itself. */
const INSIDE: Readonly<Record<string, string>> = {
  attends: 'gaat naar school: ',
  checkedBy: 'nagekeken door ',
  from: 'vanaf ',
  on: 'op ',
  present: 'was erbij: ',
  reason: 'reden: ',
  recordedBy: 'opgeschreven door ',
  since: 'sinds ',
  until: 'tot ',
  whyStopped: 'gestopt omdat: ',
};

interface Intensity {
  amount: number;
  unit: string;
  per: string;
}

const isIntensity = (value: object): value is Intensity => 'amount' in value && 'unit' in value && 'per' in value;

/** Who or what it is, where no name is known of it here. */
const BY_FUNCTION: Readonly<Record<string, string>> = {
  expertId: 'een expert',
  gemeenteId: 'een gemeente',
  involvedOrganisationIds: 'een organisatie',
  organisationId: 'een organisatie',
  payerId: 'wie betaalt',
  providerId: 'een aanbieder',
  tableId: 'een overlegtafel',
};

/** A value of a record as people read it; empty where there is nothing to read. */
export function showValue(part: string, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return field.endsWith('Cents') ? euros(value) : String(value);
  if (typeof value === 'string') return showText(part, field, value);
  if (Array.isArray(value)) return value.map((item: unknown) => showValue(part, field, item)).join('; ');
  if (typeof value !== 'object') return '';
  if (isIntensity(value)) return `${value.amount} ${PERIODS[value.unit]} per ${PERIODS[value.per]}`;
  return Object.entries(value)
    .flatMap(([name, inner]) => {
      const text = showValue(part, name, inner);
      return text ? [`${INSIDE[name] ?? ''}${text}`] : [];
    })
    .join(', ');
}

function showText(part: string, field: string, text: string): string {
  if (ID.test(text)) return BY_FUNCTION[field] ?? 'een medewerker';
  if (MOMENT.test(text)) return dutchMoment(text);
  return DAY.test(text) ? dutchDate(text) : codeInWords(part, field, text);
}
