import { EXPERT_HOUR_KINDS, type ExpertHourKind } from '#contracts/expert-hours';
import { DECLINE_REASONS } from '#contracts/teams';
import type { DeclineReason } from '#domain/reports/expert-figures';
import type { SizeLoad } from '#domain/reports/expert-load';
import type { LoadSummary } from '#domain/reports/load-summary';
import { csvFileOf, type CsvValue } from '../http/csv.js';
import type { ExpertLoadResponse } from './expert-load.response.js';

const REASONS: Record<DeclineReason, string> = {
  noTime: 'geen tijd',
  absent: 'afwezig',
  conflictOfInterest: 'belang',
  notMyField: 'niet het eigen vak',
  other: 'anders',
};
const KINDS: Record<ExpertHourKind, string> = {
  fileStudy: 'dossierstudie',
  session: 'sessie',
  travel: 'reizen',
  other: 'anders',
};

const HEADINGS = [
  ...['Soort regel', 'Naam', 'Organisatie', 'Grootte', 'Te vragen', 'Uitgenodigd', 'Aangenomen'],
  ...DECLINE_REASONS.map((reason) => `Afgezegd: ${REASONS[reason]}`),
  ...['Niet geantwoord', 'Deel aangenomen', 'Uren tot antwoord (mediaan)', 'Casussen', 'Lopend', 'Hoogste aantal'],
  ...['Casussen in 12 maanden', 'Laagste aantal per jaar', 'Onder het laagste aantal'],
  ...EXPERT_HOUR_KINDS.map((kind) => `Uren: ${KINDS[kind]}`),
  'Uren samen',
];

/** The lines of a report for a spreadsheet: experts first, then organisations, then small beside large. Hours and shares with a decimal comma. */
export function expertLoadCsv({ experts, organisations, sizes }: ExpertLoadResponse): string {
  const employers = new Map(organisations.map((each) => [each.organisationId, each]));
  const ofExperts = experts.map((each) => {
    const { name: employer = '', size = 'small' } = employers.get(each.organisationId) ?? {};
    const target = [each.casesLast12Months, each.minCasesPerYear, yesOrNo(each.belowMinimum)];
    return line(['deskundige', each.name, employer, sizeOf(size), yesOrNo(each.available)], each, target);
  });
  const ofOrganisations = organisations.map((each) =>
    line(['organisatie', each.name, each.name, sizeOf(each.size), null], each, [null, null, null]),
  );
  return csvFileOf([HEADINGS, ...ofExperts, ...ofOrganisations, ...sizes.map(ofSize)]);
}

/** What is not summed by size stays empty. */
function ofSize({ size, invited, accepted, acceptanceRate, cases, minutes }: SizeLoad): CsvValue[] {
  const name = size === 'small' ? 'kleine organisaties' : 'grote organisaties';
  const answers = [invited, accepted, ...DECLINE_REASONS.map(() => null), null, decimal(acceptanceRate), null];
  const rest = [cases, null, null, null, null, null, ...EXPERT_HOUR_KINDS.map(() => null), hours(minutes)];
  return ['grootte', name, null, sizeOf(size), null, ...answers, ...rest];
}

function line(who: readonly CsvValue[], load: LoadSummary, target: readonly CsvValue[]): CsvValue[] {
  return [
    ...who,
    ...[load.invited, load.accepted, ...DECLINE_REASONS.map((reason) => load.declined[reason]), load.expired],
    ...[decimal(load.acceptanceRate), decimal(load.medianHoursToAnswer), load.cases, load.active, load.limit],
    ...target,
    ...EXPERT_HOUR_KINDS.map((kind) => hours(load.minutes[kind])),
    hours(load.totalMinutes),
  ];
}

const yesOrNo = (value: boolean): string => (value ? 'ja' : 'nee');
const sizeOf = (size: 'small' | 'large'): string => (size === 'small' ? 'klein' : 'groot');
const decimal = (value: number | null): string | null => (value === null ? null : String(value).replace('.', ','));
const hours = (minutes: number): string | null => decimal(Math.round((minutes / 60) * 100) / 100);
