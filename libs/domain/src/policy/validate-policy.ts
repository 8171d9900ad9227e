import { CLOCK_KINDS } from '#contracts/clocks';
import { DUTIES } from '#contracts/codes';
import { type RegionPolicy, WORK_DISTRIBUTIONS } from '#contracts/policies';
import type { FaultDetail } from '../terms/term-fault.js';
import { checkAssembly } from './checks/check-assembly.js';
import { checkCalendar } from './checks/check-calendar.js';
import { checkConsentAges } from './checks/check-consent-ages.js';
import { checkClocks } from './checks/check-clocks.js';
import { checkEscalation } from './checks/check-escalation.js';
import { checkFollowUp } from './checks/check-follow-up.js';
import { checkLengths } from './checks/check-lengths.js';
import { checkTerm } from './checks/check-term.js';
import { checkDomainRequirements, checkRequirements, checkTeams } from './checks/check-teams.js';
import { FaultList, checkCode, checkWhole, readList, readObject } from './checks/fault-list.js';
import { EXPERT_DOMAINS } from './expert-domains.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LONGEST_RETENTION_YEARS = 100;
const PARTS = [
  'regionId',
  'version',
  'calendar',
  'clocks',
  'duties',
  'team',
  'assembly',
  'requiredDomains',
  'domainRequirements',
  'followUp',
  'pausable',
  'workDistribution',
  'consentAges',
  'retention',
];

/**
 * Every reason why a region cannot work with this policy; an empty list when it can. Who holds a duty must still be
 * looked up, and whether the pool can give what is asked (`findUnmetDemands`): here the policy is judged by itself.
 *
 * @param input anything that was sent as a `RegionPolicy`
 * @param domains the fields of help that the region knows
 */
export function findPolicyFaults(input: unknown, domains: readonly string[] = EXPERT_DOMAINS): FaultDetail[] {
  const found: FaultDetail[] = [];
  const faults = new FaultList(found);
  const policy = readObject(input, PARTS, faults);
  if (!policy) return found;
  checkId(policy.regionId, faults.at('regionId'));
  checkWhole(policy.version, 1, Number.MAX_SAFE_INTEGER, faults.at('version'));
  checkCalendar(policy.calendar, faults.at('calendar'));
  checkClocks(policy.clocks, faults.at('clocks'));
  checkDuties(policy.duties, faults.at('duties'));
  checkTeams(policy.team, faults.at('team'));
  checkAssembly(policy.assembly, faults.at('assembly'));
  checkRequirements(policy.requiredDomains, domains, faults.at('requiredDomains'));
  checkDomainRequirements(policy.domainRequirements, domains, faults.at('domainRequirements'));
  checkFollowUp(policy.followUp, faults.at('followUp'));
  checkPausable(policy.pausable, faults.at('pausable'));
  checkCode(policy.workDistribution, WORK_DISTRIBUTIONS, faults.at('workDistribution'));
  checkConsentAges(policy.consentAges, faults.at('consentAges'));
  checkRetention(policy.retention, faults.at('retention'));
  if (found.length === 0) checkSense(policy as unknown as RegionPolicy, faults);
  return found;
}

/** What can only be judged of a policy that is well formed. */
function checkSense(policy: RegionPolicy, faults: FaultList): void {
  checkEscalation(policy, faults.at('clocks'));
  checkLengths(policy, faults);
}

function checkDuties(value: unknown, faults: FaultList): void {
  const duties = readObject(value, DUTIES, faults);
  if (!duties) return;
  for (const duty of DUTIES) checkId(duties[duty], faults.at(duty));
}

function checkId(value: unknown, faults: FaultList): void {
  faults.check(typeof value === 'string' && UUID.test(value), 'Geef hier een geldig nummer (uuid).');
}

function checkPausable(value: unknown, faults: FaultList): void {
  const kinds = readList(value, CLOCK_KINDS.length, faults);
  kinds.forEach((kind, index) => checkCode(kind, CLOCK_KINDS, faults.at(index)));
  faults.check(new Set(kinds).size === kinds.length, 'Noem iedere klok hoogstens één keer.');
}

function checkRetention(value: unknown, faults: FaultList): void {
  const inYears = typeof value === 'object' && value !== null && 'unit' in value && value.unit === 'years';
  if (!inYears) return checkTerm(value, faults);
  const retention = readObject(value, ['amount', 'unit'], faults);
  if (retention) checkWhole(retention.amount, 1, LONGEST_RETENTION_YEARS, faults.at('amount'));
}
