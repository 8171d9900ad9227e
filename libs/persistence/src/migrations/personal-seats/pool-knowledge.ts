import { gateFunction } from '../row-level-security/gate.js';

/**
 * How many people of the pool of a region, those whom other regions share included, know what at which level: counts, and
 * nothing of anybody. The API gets them for who manages the region.
 */
export const POOL_KNOWLEDGE = gateFunction(
  'pool_knowledge(region uuid, today date)',
  'TABLE (domain text, level integer, people bigint)',
  `SELECT d.domain, d.level, count(*)
   FROM public.experts e
   JOIN public.users u ON u.id = e.user_id AND u.disabled_at IS NULL
   JOIN public.regions theirs ON theirs.id = e.region_id
   JOIN public.regions ours ON ours.id = region
   JOIN public.expert_domains d ON d.expert_id = e.id AND (d.valid_until IS NULL OR d.valid_until >= today)
   WHERE (e.left_on IS NULL OR e.left_on > today)
     AND (e.region_id = region OR e.shares_nationally
       OR e.shares_supra_regionally AND theirs.network = ours.network)
     AND (NOT access.is_api() OR region = access.managed_region())
   GROUP BY d.domain, d.level`,
);
