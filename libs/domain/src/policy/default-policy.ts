import type { AssemblyRequirement } from '#contracts/assembly';
import type { ClockKind } from '#contracts/clocks';
import type { Duty } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';
import { DEFAULT_CALENDAR } from '../terms/default-calendar.js';
import { DEFAULT_CONSENT_AGES } from '../consents/default-consent-ages.js';
import { DEFAULT_ASSEMBLY } from './default-assembly.js';
import { DEFAULT_CLOCKS } from './default-clocks.js';
import { EXPERT_DOMAINS } from './expert-domains.js';

/**
 * Clocks of work that stops with the case. The others go on: a child waits and a statutory term runs whatever we do,
 * an end date is a date, and alarms and the review of the pause itself may never sleep.
 */
const PAUSABLE: ClockKind[] = [
  'triage',
  'supplement',
  'objection',
  'assembly',
  'widerPool',
  'invitation',
  'deliberation',
  'analysis',
  'plan',
  'fundingRung',
  'fundingReminder',
  'fundingSupplement',
  'handoverPreparation',
  'handoverAnswer',
  'handoverCall',
  'handoverConfirmation',
  'followUpMoment',
  'checkIn',
  'closing',
  'review',
];

const knows = (domain: string, level: number): AssemblyRequirement => ({ domain, level, seats: 1 });

/**
 * Version 1 of the rules of a new region, to be adjusted by its administrator.
 *
 * @param regionId the region
 * @param duties user id of who holds each duty
 */
export function defaultPolicy(regionId: string, duties: Record<Duty, string>): RegionPolicy {
  return structuredCopy({
    regionId,
    version: 1,
    calendar: DEFAULT_CALENDAR,
    clocks: DEFAULT_CLOCKS,
    duties,
    // [D] 3.3: a small team, an expert by experience at every case, not all from one organisation.
    team: {
      case: { minSize: 3, maxSize: 7, minExpertsByExperience: 1, maxPerOrganisation: 2, omdenkers: 0 },
      consult: { minSize: 1, maxSize: 3, minExpertsByExperience: 0, maxPerOrganisation: 2, omdenkers: 0 },
    },
    assembly: DEFAULT_ASSEMBLY,
    requiredDomains: [knows('jeugdhulp', 1)],
    // [D] 3.3: for each problem a specialist in it.
    domainRequirements: Object.fromEntries(EXPERT_DOMAINS.map((domain) => [domain, [knows(domain, 2)]])),
    // [D] 3.7
    followUp: [
      { moment: 'week1', term: { calendar: 'agreed', amount: 1, unit: 'weeks' } },
      { moment: 'week6', term: { calendar: 'agreed', amount: 6, unit: 'weeks' } },
      { moment: 'month3', term: { calendar: 'statutory', amount: 3, unit: 'months' } },
      { moment: 'month6', term: { calendar: 'statutory', amount: 6, unit: 'months' } },
      { moment: 'month12', term: { calendar: 'statutory', amount: 12, unit: 'months' } },
    ],
    pausable: PAUSABLE,
    workDistribution: 'dutyHolder',
    consentAges: DEFAULT_CONSENT_AGES,
    // [P] 3.8: Jeugdwet 7.3.8, twenty years after closing.
    retention: { amount: 20, unit: 'years' },
  });
}

/** Callers may change what they get; the defaults themselves stay as they are. */
function structuredCopy(policy: RegionPolicy): RegionPolicy {
  return JSON.parse(JSON.stringify(policy)) as RegionPolicy;
}
