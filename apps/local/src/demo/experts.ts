import type { ExpertEntity } from '#persistence/experts/expert.entity';
import { demoId } from './demo-id.js';
import { organisationId, regionId, userId } from './keys.js';
import { expertLogin } from './logins.js';
import type { ExpertData, RegionData } from './region-data.js';

const CASES_AT_A_TIME = 6;
/** "Vlieguren": below this an expert gets rusty. */
const CASES_A_YEAR = 6;

/** The pool of a region. */
export function expertsOf(region: RegionData): ExpertEntity[] {
  return region.experts.map((expert, place) => expertRow(region, expert, expertLogin(region, place)));
}

function expertRow(region: RegionData, expert: ExpertData, username: string): ExpertEntity {
  return {
    id: expertId(username),
    userId: userId(username),
    regionId: regionId(region),
    organisationId: organisationId(region, expert.at),
    domains: Object.entries(expert.domains).map(([domain, level]) => ({ domain, level })),
    expertByExperience: expert.byExperience ?? false,
    maxActiveCases: expert.limit ?? CASES_AT_A_TIME,
    minCasesPerYear: CASES_A_YEAR,
    travelMinutes: expert.travel,
    sharesSupraRegionally: expert.shares ?? false,
    absentFrom: null,
    absentTo: null,
    mayNotSitWith: (expert.notWith ?? []).map(expertId),
  };
}

function expertId(username: string): string {
  return demoId('expert', username);
}
