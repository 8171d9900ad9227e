import { gateFunction } from '../row-level-security/gate.js';

/**
 * Whether a case keeps a slot for a meeting of somebody who said yes to it: not which case. The API asks it for experts
 * themselves, and for who manages their region.
 */
export const MEETS_IN_SLOT = gateFunction(
  'meets_in_slot(expert uuid, wanted uuid)',
  'boolean',
  `SELECT EXISTS (
     SELECT FROM public.sessions s JOIN public.invitations i ON i.case_id = s.case_id
     WHERE s.slot_id = wanted AND s.status IN ('reserved', 'planned') AND i.expert_id = expert AND i.status = 'accepted'
       AND (NOT access.is_api() OR EXISTS (SELECT FROM public.experts e
         WHERE e.id = expert AND (e.user_id = access.user_id() OR e.region_id = access.managed_region()))))`,
);
