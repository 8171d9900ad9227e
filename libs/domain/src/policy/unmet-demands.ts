import type { AssemblyRequirement } from '#contracts/assembly';
import type { RegionPolicy, TeamPolicy } from '#contracts/policies';
import type { FaultDetail } from '../terms/term-fault.js';
import { FaultList } from './checks/fault-list.js';

/** Who the teams of a region can be chosen from: its own pool, and whom other regions share. */
export interface PoolSupply {
  /** How many people know a domain best at exactly this level. */
  domains: { domain: string; level: number; people: number }[];
  expertsByExperience: number;
  omdenkers: number;
  /** How many people each organisation brings. */
  organisations: number[];
}

/**
 * What a sound policy asks of every team that nobody can give: with it no case would ever get a team. An empty list
 * when the pool can give it.
 */
export function findUnmetDemands(policy: RegionPolicy, supply: PoolSupply): FaultDetail[] {
  const found: FaultDetail[] = [];
  const faults = new FaultList(found);
  checkKnown(policy.requiredDomains, supply, faults.at('requiredDomains'));
  for (const [domain, requirements] of Object.entries(policy.domainRequirements)) {
    checkKnown(requirements, supply, faults.at('domainRequirements').at(domain));
  }
  checkTeam(policy.team.case, supply, faults.at('team').at('case'));
  checkTeam(policy.team.consult, supply, faults.at('team').at('consult'));
  return found;
}

function checkKnown(requirements: readonly AssemblyRequirement[], supply: PoolSupply, faults: FaultList): void {
  requirements.forEach(({ domain, level, seats }, index) => {
    const people = supply.domains
      .filter((known) => known.domain === domain && known.level >= level)
      .reduce((sum, known) => sum + known.people, 0);
    faults.at(index).check(people >= seats, tooFewWhoKnow(domain, level, people));
  });
}

function tooFewWhoKnow(domain: string, level: number, people: number): string {
  const known = people === 1 ? 'kent maar 1 deskundige' : `kennen maar ${people} deskundigen`;
  const who = people === 0 ? 'Niemand in de pool kent' : `In de pool ${known}`;
  return `${who} het vakgebied ${domain} op niveau ${level}. Vraag minder of voeg eerst iemand toe.`;
}

function checkTeam(
  { minSize, minExpertsByExperience, maxPerOrganisation, omdenkers }: TeamPolicy,
  { expertsByExperience, organisations, ...supply }: PoolSupply,
  faults: FaultList,
): void {
  faults
    .at('minExpertsByExperience')
    .check(
      minExpertsByExperience <= expertsByExperience,
      `De pool heeft ${expertsByExperience} ervaringsdeskundigen. Vraag er niet meer, of voeg er eerst een toe.`,
    );
  faults
    .at('omdenkers')
    .check(
      omdenkers <= supply.omdenkers,
      `De pool heeft ${supply.omdenkers} omdenkers. Vraag er niet meer, of voeg er eerst een toe.`,
    );
  const largest = organisations.reduce((sum, people) => sum + Math.min(people, maxPerOrganisation), 0);
  faults
    .at('minSize')
    .check(
      minSize <= largest,
      `Met hoogstens ${maxPerOrganisation} per organisatie komt de pool tot ${largest} mensen. Maak het team kleiner.`,
    );
}
