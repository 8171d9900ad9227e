import type { AssemblyRequirement } from '#contracts/assembly';
import type { CaseRecord } from '#contracts/cases';
import type { RegionPolicy } from '#contracts/policies';
import { OMDENKER_DOMAIN } from '#contracts/teams';

/**
 * What the policy of a region proposes to ask of a team: the region's own demands, what the problem domains of the case
 * add, and who asks the other questions. Of one domain the strictest level and the most seats.
 */
export function proposedRequirements(
  { requiredDomains, domainRequirements, team }: RegionPolicy,
  { problemDomains, track }: Pick<CaseRecord, 'problemDomains' | 'track'>,
): AssemblyRequirement[] {
  // A domain is data: its code may be that of anything that objects have by themselves.
  const added = problemDomains.flatMap((domain) =>
    Object.hasOwn(domainRequirements, domain) ? (domainRequirements[domain] ?? []) : [],
  );
  const { omdenkers } = team[track];
  const omdenker = { domain: OMDENKER_DOMAIN, level: 1, seats: omdenkers };
  return strictest([...requiredDomains, ...added, ...(omdenkers > 0 ? [omdenker] : [])]);
}

function strictest(requirements: readonly AssemblyRequirement[]): AssemblyRequirement[] {
  const byDomain = new Map<string, AssemblyRequirement>();
  for (const one of requirements) {
    const { level, seats } = byDomain.get(one.domain) ?? one;
    byDomain.set(one.domain, { ...one, level: Math.max(one.level, level), seats: Math.max(one.seats, seats) });
  }
  return [...byDomain.values()];
}
