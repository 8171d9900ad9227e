import type { Duty } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';
import { defaultPolicy } from '#domain/policy/default-policy';
import { regionId, userId } from './keys.js';
import type { RegionData } from './region-data.js';

const DUTY_LOGINS: Record<Duty, string> = {
  coordinator: 'coordinator',
  secondCoordinator: 'coordinator2',
  deputyProcessDirector: 'coordinator2',
  regievoerder: 'regievoerder',
  regionAdmin: 'beheerder',
};

/** Version 1 of the rules of a region: the defaults, with the region's own people on the duties. */
export function policyOf(region: RegionData): RegionPolicy {
  const holder = (duty: Duty) => userId(`${DUTY_LOGINS[duty]}${region.suffix}`);
  return defaultPolicy(regionId(region), {
    coordinator: holder('coordinator'),
    secondCoordinator: holder('secondCoordinator'),
    deputyProcessDirector: holder('deputyProcessDirector'),
    regievoerder: holder('regievoerder'),
    regionAdmin: holder('regionAdmin'),
  });
}
