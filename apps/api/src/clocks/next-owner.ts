import type { CaseRecord } from '#contracts/cases';
import type { Duty, Role } from '#contracts/codes';
import type { LadderRung, RegionPolicy } from '#contracts/policies';

export interface NextOwner {
  role: Role;
  userId: string | null;
}

const DUTY_NAMES: Record<LadderRung['who'], string> = {
  substitute: 'de vervanger',
  coordinator: 'de coördinator',
  secondCoordinator: 'de tweede coördinator',
  deputyProcessDirector: 'de plaatsvervangend procesdirecteur',
  regievoerder: 'de regievoerder',
  regionAdmin: 'de beheerder van de regio',
};

/** Who holds a duty for a case, as its process sees it. Without a regievoerder the coordinator keeps the contact. */
export function holderOf(duty: Duty, record: CaseRecord, policy: RegionPolicy): NextOwner & { userId: string } {
  if (duty === 'regievoerder' && record.regievoerderId) return { role: duty, userId: record.regievoerderId };
  if (duty === 'coordinator' || duty === 'regievoerder') return { role: 'coordinator', userId: record.coordinatorId };
  return { role: duty === 'regionAdmin' ? duty : 'coordinator', userId: policy.duties[duty] };
}

/** A person with what they do here, as a sentence names them: 'de tweede coördinator J. Bos'. */
export function inWords(name: string | null, who: LadderRung['who']): string {
  if (name) return `${DUTY_NAMES[who]} ${name}`;
  return who === 'substitute' ? 'wie hem of haar vervangt' : DUTY_NAMES[who];
}
