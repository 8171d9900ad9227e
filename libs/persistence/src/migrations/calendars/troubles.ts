import { gateFunction } from '../row-level-security/gate.js';

const ADDRESS = `('noAddress', 'readerRefused')`;

/** What has not left and is not the matter of one address: mails, and calendars that could not be told. */
const WAITING = `
  SELECT m.region_id, m.created_at AS since, m.failing_since FROM public.mails m
  WHERE m.sent_at IS NULL AND (m.last_error IS NULL OR m.last_error NOT IN ${ADDRESS})
  UNION ALL
  SELECT u.region_id, k.failing_since, k.failing_since
  FROM public.session_calls k JOIN public.users u ON u.id = k.user_id
  WHERE k.last_error IS NOT NULL AND k.last_error NOT IN ${ADDRESS}`;

/** By person and by what is the matter: not of which sessions. For the worker, and for who runs the region. */
const TROUBLES = `
  SELECT u.id, u.display_name, k.last_error, count(*)::int, max(k.attempts), min(k.failing_since), min(k.next_attempt_at)
  FROM public.session_calls k JOIN public.users u ON u.id = k.user_id
  WHERE k.last_error IS NOT NULL AND u.region_id = region AND (NOT access.is_api() OR region = access.managed_region())
  GROUP BY u.id, k.last_error`;

export const CALENDAR_TROUBLES = gateFunction(
  'calendar_troubles(region uuid)',
  `TABLE (user_id uuid, reader text, last_error text, calls int, attempts int, failing_since timestamptz,
     next_attempt_at timestamptz)`,
  TROUBLES,
);

export const MAILS_AND_CALENDARS = [
  gateFunction(
    'mail_backlog()',
    'TABLE (waiting bigint, oldest_age_seconds float8)',
    `SELECT count(*), coalesce(extract(epoch FROM now() - min(w.since)), 0)::float8 FROM (${WAITING}) w`,
  ),
  gateFunction(
    'mails_failing_since()',
    'TABLE (region_id uuid, since timestamptz)',
    `SELECT w.region_id, min(w.failing_since) FROM (${WAITING}) w WHERE w.failing_since IS NOT NULL GROUP BY w.region_id`,
  ),
];
