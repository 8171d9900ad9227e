import type { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import type { ExpertEntity } from '#persistence/experts/expert.entity';
import { demoId } from './demo-id.js';
import { organisationId, regionId, userId } from './keys.js';
import { expertLogin } from './logins.js';
import type { ExpertData, RegionData } from './region-data.js';

const CASES_AT_A_TIME = 6;
/** "Vlieguren": below this an expert gets rusty. */
const CASES_A_YEAR = 6;
const FIRST_YEAR = 2008;
const YEARS = 14;
const CONFIRMED_AT = '2024-01-01T08:00:00.000Z';

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
    expertByExperience: expert.byExperience ?? false,
    omdenker: expert.omdenker ?? false,
    languages: ['nl', ...(expert.speaks ?? [])],
    homeBase: null,
    maxActiveCases: expert.limit ?? CASES_AT_A_TIME,
    minCasesPerYear: CASES_A_YEAR,
    travelMinutes: expert.travel,
    sharesSupraRegionally: expert.shares !== undefined,
    sharesNationally: expert.shares === 'nationally',
    profileHeadline: null,
    profileAbout: null,
    leftOn: null,
    absentFrom: null,
    absentTo: null,
    mayNotSitWith: (expert.notWith ?? []).map(expertId),
  };
}

/** What everybody in the pool of a region knows: confirmed by its administrator before any demo case. */
export function expertDomainsOf(region: RegionData): ExpertDomainEntity[] {
  return region.experts.flatMap((expert, place) =>
    Object.entries(expert.domains).map(([domain, level]) => ({
      expertId: expertId(expertLogin(region, place)),
      domain,
      level,
      registration: level > 1 && domain === 'jeugdhulp' ? `SKJ 990${String(place).padStart(6, '0')}` : null,
      since: FIRST_YEAR + ((place * 3) % YEARS),
      confirmedBy: userId(`beheerder${region.suffix}`),
      confirmedAt: CONFIRMED_AT,
      validUntil: null,
    })),
  );
}

function expertId(username: string): string {
  return demoId('expert', username);
}
