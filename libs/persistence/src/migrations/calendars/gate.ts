import { gateFunction } from '../row-level-security/gate.js';

/** Whose calendar opens with a secret: asked before anybody is known. Nobody's for an account that was closed. */
const OWNER = `
  SELECT u.id, u.region_id, u.organisation_id, u.roles
  FROM public.calendar_feeds f JOIN public.users u ON u.id = f.user_id
  WHERE f.secret_hash = given_hash AND u.disabled_at IS NULL`;

/** Which of these slots a case has: not which case. */
const TAKEN = `
  SELECT s.slot_id FROM public.sessions s
  WHERE s.slot_id = ANY (slots) AND s.status <> 'cancelled'
    AND (NOT access.is_api() OR access.user_id() IS NOT NULL)`;

export const CALENDAR_FUNCTIONS = [
  gateFunction(
    'calendar_owner(given_hash text)',
    'TABLE (user_id uuid, region_id uuid, organisation_id uuid, roles text[])',
    OWNER,
  ),
  gateFunction('taken_slots(slots uuid[])', 'SETOF uuid', TAKEN),
];
