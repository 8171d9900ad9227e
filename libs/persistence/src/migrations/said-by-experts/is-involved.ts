import { gateFunction } from '../row-level-security/gate.js';

/**
 * Whether any of these organisations is one whose people are not independent of a case: the list INVOLVED of
 * assembly-runs/conflicts.ts. The API asks it for who is invited and has not answered yet, and hears yes or no.
 */
export const IS_INVOLVED = gateFunction(
  'is_involved(wanted uuid, organisations uuid[])',
  'boolean',
  `SELECT (NOT access.is_api() OR EXISTS (SELECT FROM public.invitations i
       WHERE i.case_id = wanted AND i.user_id = access.user_id() AND i.status = 'invited'))
     AND EXISTS (
       SELECT FROM public.cases c WHERE c.id = wanted AND (
         c.involved_organisation_ids && organisations OR c.gemeente_id = ANY (organisations)
         OR EXISTS (SELECT FROM public.users u
           WHERE u.id IN (c.casusinbrenger_id, c.regievoerder_id) AND u.organisation_id = ANY (organisations))
         OR EXISTS (SELECT FROM public.support_elements s
           WHERE s.case_id = c.id AND s.provider_id = ANY (organisations) AND s.status <> 'dropped')))`,
);
