import { type AssemblyProblem } from '#contracts/assembly';

/**
 * Whether nothing is wrong with what the parts of a problem say about each other. A quick look for the many inputs without
 * a fault; `referenceFaults` says which ones there are.
 *
 * @param problem an input of the right shape
 */
export function areReferencesSound({ slots, experts, mustInclude, mustExclude }: AssemblyProblem): boolean {
  const slotIds = new Set<string>();
  for (const { id } of slots) slotIds.add(id);
  const expertIds = new Set<string>();
  for (let index = 0; index < experts.length; index += 1) expertIds.add(experts[index]!.id);
  if (slotIds.size < slots.length || expertIds.size < experts.length) return false;
  const sizeOf = new Map<string, string>();
  for (let index = 0; index < experts.length; index += 1) {
    const expert = experts[index]!;
    const size = sizeOf.get(expert.organisation);
    if (size === undefined) sizeOf.set(expert.organisation, expert.organisationSize);
    else if (size !== expert.organisationSize) return false;
    if (!isSound(expert, slotIds, expertIds)) return false;
  }
  const included = new Set(mustInclude);
  return (
    mustInclude.every((id) => expertIds.has(id)) && mustExclude.every((id) => expertIds.has(id) && !included.has(id))
  );
}

function isSound(
  { id, domains, availableSlots, mayNotSitWith }: AssemblyProblem['experts'][number],
  slotIds: ReadonlySet<string>,
  expertIds: ReadonlySet<string>,
): boolean {
  for (let index = 1; index < domains.length; index += 1) {
    for (let other = 0; other < index; other += 1) if (domains[index]!.domain === domains[other]!.domain) return false;
  }
  for (let index = 0; index < availableSlots.length; index += 1) if (!slotIds.has(availableSlots[index]!)) return false;
  for (let index = 0; index < mayNotSitWith.length; index += 1) {
    if (mayNotSitWith[index] === id || !expertIds.has(mayNotSitWith[index]!)) return false;
  }
  return true;
}
