import type { ExpertFigures } from './expert-figures.js';
import { jainIndex } from './jain-index.js';
import { type LoadSummary, share, summarise } from './load-summary.js';

export interface ExpertLoad extends LoadSummary {
  expertId: string;
  name: string;
  organisationId: string;
  available: boolean;
  minCasesPerYear: number;
  casesLast12Months: number;
  /** Too few cases in those 12 months to stay good (vlieguren). */
  belowMinimum: boolean;
}

export interface OrganisationLoad extends LoadSummary {
  organisationId: string;
  name: string;
  size: 'small' | 'large';
  experts: number;
}

/** What organisations of one size bring in and carry, each also as a share of the whole; null of nothing. */
export interface SizeLoad extends Pick<LoadSummary, 'invited' | 'accepted' | 'acceptanceRate'> {
  size: 'small' | 'large';
  organisations: number;
  experts: number;
  cases: number;
  minutes: number;
  shareOfExperts: number | null;
  shareOfCases: number | null;
  shareOfMinutes: number | null;
}

/** How evenly the load lies on who was available, each in proportion to their own limit. */
export interface Fairness {
  /** How many were available. */
  experts: number;
  /** Jain's index, from 1 ÷ experts to 1; null where nothing was done. */
  cases: number | null;
  minutes: number | null;
}

export interface ExpertLoadReport {
  experts: ExpertLoad[];
  organisations: OrganisationLoad[];
  sizes: SizeLoad[];
  fairness: Fairness;
}

/** The load of a pool in a period. */
export function expertLoadReport(figures: readonly ExpertFigures[]): ExpertLoadReport {
  const organisationIds = [...new Set(figures.map(({ organisationId }) => organisationId))];
  const organisations = organisationIds.map((id) => ofOrganisation(figures.filter((f) => f.organisationId === id)));
  return {
    experts: figures.map(ofExpert),
    organisations: organisations.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    sizes: ofSizes(figures),
    fairness: fairnessOf(figures),
  };
}

function ofExpert(figures: ExpertFigures): ExpertLoad {
  const { expertId, name, organisationId, available, minCasesPerYear, casesLast12Months } = figures;
  return {
    ...{ expertId, name, organisationId, available, minCasesPerYear, casesLast12Months },
    belowMinimum: casesLast12Months < minCasesPerYear,
    ...summarise([figures]),
  };
}

function ofOrganisation(figures: readonly ExpertFigures[]): OrganisationLoad {
  const { organisationId, organisation, organisationSize } = figures[0]!;
  const its = { organisationId, name: organisation, size: organisationSize, experts: figures.length };
  return { ...its, ...summarise(figures) };
}

function ofSizes(figures: readonly ExpertFigures[]): SizeLoad[] {
  const sums = (['small', 'large'] as const).map((size) => {
    const those = figures.filter((each) => each.organisationSize === size);
    const organisations = new Set(those.map(({ organisationId }) => organisationId)).size;
    const { invited, accepted, acceptanceRate, cases, totalMinutes: minutes } = summarise(those);
    return { size, organisations, experts: those.length, invited, accepted, acceptanceRate, cases, minutes };
  });
  const whole = (of: 'experts' | 'cases' | 'minutes') => sums.reduce((total, each) => total + each[of], 0);
  return sums.map((each) => ({
    ...each,
    shareOfExperts: share(each.experts, whole('experts')),
    shareOfCases: share(each.cases, whole('cases')),
    shareOfMinutes: share(each.minutes, whole('minutes')),
  }));
}

function fairnessOf(figures: readonly ExpertFigures[]): Fairness {
  const available = figures.filter((each) => each.available);
  const { length: experts } = available;
  const evenness = (of: (each: ExpertFigures) => number) => jainIndex(available.map((each) => of(each) / each.limit));
  return {
    experts,
    cases: evenness(({ cases }) => cases),
    minutes: evenness((each) => summarise([each]).totalMinutes),
  };
}
