import type { CaseRecord } from '#contracts/cases';
import type { Duty } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';

const DUTY_NAMES: Record<Duty, string> = {
  coordinator: 'de coördinator',
  secondCoordinator: 'de tweede coördinator',
  deputyProcessDirector: 'de plaatsvervangend procesdirecteur',
  regievoerder: 'de regievoerder',
  regionAdmin: 'de beheerder van de regio',
};

/** The user who holds a duty for a case. Without a regievoerder the coordinator keeps the contact. */
export function holderOf(duty: Duty, record: CaseRecord, policy: RegionPolicy): string {
  if (duty === 'coordinator') return record.coordinatorId;
  if (duty === 'regievoerder') return record.regievoerderId ?? record.coordinatorId;
  return policy.duties[duty];
}

/** A person with what they do here, as a sentence names them: 'de tweede coördinator J. Bos'. */
export function inWords(name: string | null, duty: Duty): string {
  return name ? `${DUTY_NAMES[duty]} ${name}` : DUTY_NAMES[duty];
}
