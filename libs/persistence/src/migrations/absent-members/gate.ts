import { gateFunction } from '../row-level-security/gate.js';

const DAY = `(s.planned_at AT TIME ZONE 'Europe/Amsterdam')::date`;
const MEETS = `s.status IN ('reserved', 'planned') AND i.status = 'accepted' AND c.phase IN ('assembly', 'deliberation')`;

/** The rule of experts/away.ts: nobody would ask them for that day. */
const IS_AWAY = `(
  coalesce(e.absent_from <= m.day AND (m.day <= e.absent_to OR e.absent_to IS NULL), false)
  OR coalesce(e.left_on <= m.day, false)
  OR EXISTS (SELECT FROM public.absences a
    WHERE a.user_id = e.user_id AND a.cancelled_at IS NULL AND m.day BETWEEN a."from" AND a."until")
  OR EXISTS (SELECT FROM public.departures d
    WHERE d.user_id = e.user_id AND d.state <> 'cancelled' AND d.last_day < m.day))`;

/**
 * Who said yes to a team and is away on the day of one of its meetings after a moment. Of everybody for the worker; the API
 * gets one person's in cases of the own region: for themselves, and for who manages the region of that expert.
 */
const ABSENT_MEMBERS = gateFunction(
  'absent_members(person uuid, at timestamptz)',
  `TABLE (invitation_id uuid, case_id uuid, region_id uuid, coordinator_id uuid, planned_at timestamptz, day date,
     is_asked boolean)`,
  `SELECT i.id, c.id, c.region_id, u.id, s.planned_at, m.day, EXISTS (
     SELECT FROM public.tasks t
     WHERE t.case_id = c.id AND t.subject_id = i.id AND t.kind = 'replaceAbsentMember' AND t.state = 'open')
   FROM public.sessions s
   CROSS JOIN LATERAL (SELECT ${DAY} AS day) m
   JOIN public.cases c ON c.id = s.case_id
   JOIN public.invitations i ON i.case_id = c.id
   JOIN public.experts e ON e.id = i.expert_id
   LEFT JOIN public.users u ON u.id = c.coordinator_id AND u.disabled_at IS NULL
   WHERE ${MEETS} AND s.planned_at > at AND (person IS NULL OR e.user_id = person) AND ${IS_AWAY}
     AND (NOT access.is_api() OR c.region_id = access.region_id()
       AND (person = access.user_id() OR person IS NOT NULL AND e.region_id = access.managed_region()))`,
);

/** How many meetings to come somebody said yes to in some days, of any region: not which. */
const MEETINGS_DURING = gateFunction(
  'meetings_during(person uuid, first date, last date, at timestamptz)',
  'bigint',
  `SELECT count(DISTINCT s.id)
   FROM public.experts e
   JOIN public.invitations i ON i.expert_id = e.id
   JOIN public.cases c ON c.id = i.case_id
   JOIN public.sessions s ON s.case_id = c.id
   WHERE e.user_id = person AND ${MEETS} AND s.planned_at > at AND ${DAY} BETWEEN first AND last
     AND (NOT access.is_api() OR person = access.user_id() OR e.region_id = access.managed_region())`,
);

export const ABSENT_MEMBER_FUNCTIONS = [ABSENT_MEMBERS, MEETINGS_DURING];
