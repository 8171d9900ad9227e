import { gateFunction } from '../row-level-security/gate.js';

/**
 * How many minutes of one local date stand for an expert, over all cases: not which. For experts of themselves, and for who
 * coordinates a region that asked them.
 */
const MINUTES = `
  SELECT coalesce(sum(h.minutes), 0) FROM public.expert_hours h
  WHERE h.expert_id = expert AND h.day = worked_on AND h.withdrawn_at IS NULL
    AND (NOT access.is_api() OR h.user_id = access.user_id() OR EXISTS (
      SELECT FROM public.invitations i JOIN public.cases c ON c.id = i.case_id
      WHERE i.expert_id = expert AND c.region_id = access.coordinated_region()))`;

export const EXPERT_MINUTES = gateFunction('expert_minutes(expert uuid, worked_on date)', 'bigint', MINUTES);
