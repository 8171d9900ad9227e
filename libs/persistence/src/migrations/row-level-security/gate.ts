/**
 * A function that looks further than its caller may, and tells no more than its result. Of the role `doorbraak_gate`,
 * which may read these tables and do nothing else.
 */
export const gateFunction = (signature: string, returns: string, body: string, cost = 100): string =>
  `CREATE FUNCTION access.${signature} RETURNS ${returns} LANGUAGE sql STABLE SECURITY DEFINER COST ${cost}
   SET search_path = pg_catalog, pg_temp AS $$ ${body} $$`;

/** The rule of libs/domain/src/access/case-view.ts over `parts`; a test compares them. */
export const CASE_VIEW = `
  SELECT CASE
    WHEN c.region_id = access.coordinated_region() THEN 'full'
    WHEN EXISTS (
      SELECT FROM public.emergency_accesses e
      WHERE e.case_id = c.id AND e.user_id = access.user_id() AND e.ended_at IS NULL
        AND e."from" <= now() AND now() < e."until") THEN 'full'
    ELSE coalesce(
      (SELECT min(part.shown) FILTER (WHERE part.shown = 'full') FROM parts part),
      (SELECT min(part.shown) FROM parts part),
      CASE WHEN c.phase <> 'closed' AND 'provider' = ANY (access.roles()) AND EXISTS (
        SELECT FROM public.support_elements s
        WHERE s.case_id = c.id AND s.provider_id = access.organisation_id()
          AND s.status IN ('waiting', 'handover', 'started')) THEN 'asked' END)
    END
  FROM public.cases c WHERE c.id = wanted`;

/** Parts by standing in for anybody; those of personal-seats/case-view.ts take their place. */
const PARTS = `
  WITH parts AS (
    SELECT shown.view AS shown
    FROM public.participants p JOIN public.cases o ON o.id = p.case_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN EXISTS (
        SELECT FROM public.case_restrictions r WHERE r.case_id = p.case_id AND r.lifted_at IS NULL
      ) THEN 'asked' ELSE p.view END AS view
    ) shown
    WHERE p.case_id = wanted AND p.until IS NULL AND p.user_id = ANY (access.people())
      AND (o.phase <> 'closed' OR shown.view = 'full' AND p.role NOT IN ('expert', 'mandateHolder', 'provider'))
  )`;

const AWAY = `
  SELECT DISTINCT ON (away.user_id) away.user_id, away.by_user_id, u.roles
  FROM (
    SELECT d.user_id, d.successor_user_id AS by_user_id, 1 AS rank FROM public.departures d
    WHERE d.region_id = region
      AND (d.state IN ('handingOver', 'done') OR d.state = 'planned' AND d.last_day < (at AT TIME ZONE 'Europe/Amsterdam')::date)
    UNION ALL
    SELECT a.user_id, a.substitute_user_id, 2 FROM public.absences a
    WHERE a.region_id = region AND a.cancelled_at IS NULL
      AND (at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN a."from" AND a."until"
    UNION ALL
    SELECT n.id, NULL, 3 FROM public.users n WHERE n.region_id = region AND n.disabled_at IS NOT NULL
  ) away JOIN public.users u ON u.id = away.user_id
  ORDER BY away.user_id, away.rank`;

/** Counts of people are for a program of the worker's, or on behalf of somebody. */
const ASKED = '(NOT access.is_api() OR access.user_id() IS NOT NULL)';

const LOADS = `
  SELECT i.expert_id, count(DISTINCT i.case_id) FILTER (WHERE c.closed_at IS NULL),
    count(DISTINCT i.case_id) FILTER (WHERE i.status = 'accepted' AND i.invited_at > at - INTERVAL '12 months')
  FROM public.invitations i JOIN public.cases c ON c.id = i.case_id
  WHERE i.status IN ('invited', 'accepted') AND i.case_id <> beside AND ${ASKED}
  GROUP BY i.expert_id`;

/** Dropped again: nobody asks for it. */
export const EXPERT_LOADS = gateFunction(
  'expert_loads(beside uuid, at timestamptz)',
  'TABLE (expert_id uuid, active bigint, lately bigint)',
  LOADS,
);

/** The API gets them for whoever manages the region of that person, the worker for everybody. */
const OPEN_CASES_OF = `
  SELECT c.id FROM public.cases c WHERE c.phase <> 'closed'
    AND (NOT access.is_api()
      OR EXISTS (SELECT FROM public.users u WHERE u.id = person AND u.region_id = access.managed_region()))
    AND (person IN (c.coordinator_id, c.regievoerder_id, c.casusinbrenger_id)
      OR EXISTS (SELECT FROM public.tasks t WHERE t.case_id = c.id AND t.state = 'open' AND t.owner_user_id = person)
      OR EXISTS (SELECT FROM public.participants p WHERE p.case_id = c.id AND p.user_id = person AND p.until IS NULL)
      OR EXISTS (
        SELECT FROM public.clocks k
        WHERE k.case_id = c.id AND k.state IN ('running', 'paused') AND k.owner_user_id = person)
      OR EXISTS (
        SELECT FROM public.handovers h WHERE h.case_id = c.id AND h.status IN ('preparing', 'offered', 'accepted')
          AND person IN (h.sender_user_id, h.receiver_user_id))
      OR EXISTS (
        SELECT FROM public.funding_requests f WHERE f.case_id = c.id
          AND f.status IN ('requested', 'reminded', 'escalated', 'supplement', 'provisional')
          AND jsonb_path_exists(f.ladder, '$[*] ? (@.userId == $id || @.substituteUserIds[*] == $id)',
                                jsonb_build_object('id', person::text))))
  ORDER BY c.submitted_at, c.id`;

const LAST_MOVE = `
  SELECT m.user_id, m.created_at FROM public.tasks t JOIN public.commands m ON m.case_id = t.region_id
  WHERE t.id = task AND m.answer ->> 'id' = task::text AND (NOT access.is_api() OR t.region_id = access.region_id())
  ORDER BY m.created_at DESC LIMIT 1`;

const KEEPING = `c.phase = 'closed', c.keep_until,
    EXISTS (SELECT FROM public.legal_holds h WHERE h.case_id = c.id AND h.lifted_at IS NULL),
    EXISTS (SELECT FROM public.destruction_requests d WHERE d.case_id = c.id AND d.status IN ('confirmed', 'destroyed'))
  FROM public.cases c`;

/** Whether and why one dossier stays: for the worker, and for who keeps the region's dossiers without seeing them. */
const KEEPING_OF_CASE = `SELECT ${KEEPING} WHERE c.id = wanted AND (NOT access.is_api()
    OR c.region_id IN (access.coordinated_region(), access.audited_region()) OR access.case_view(c.id) = 'full')`;

const KEPT_DOSSIERS = `SELECT c.id, c.reference, c.closed_at, ${KEEPING}
  WHERE c.phase = 'closed' AND c.region_id IN (access.coordinated_region(), access.audited_region()) AND NOT EXISTS (
    SELECT FROM public.case_events e
    WHERE e.case_id = c.id AND e.step_number = 1 AND e.index = 0 AND e.type = 'dossierDestroyed')`;

const KEEPING_COLUMNS = 'closed boolean, keep_until date, held boolean, destruction boolean';

const MAIL_WAITS = `m.sent_at IS NULL AND (m.last_error IS NULL OR m.last_error NOT IN ('noAddress', 'readerRefused'))`;
const AGE = `coalesce(extract(epoch FROM now() - min(%.created_at)), 0)::float8`;

/** Replaced by those of calendars/troubles.ts. */
export const MAIL_FUNCTIONS = [
  gateFunction(
    'mail_backlog()',
    'TABLE (waiting bigint, oldest_age_seconds float8)',
    `SELECT count(*), ${AGE.replace('%', 'm')} FROM public.mails m WHERE ${MAIL_WAITS}`,
  ),
  gateFunction(
    'mails_failing_since()',
    'TABLE (region_id uuid, since timestamptz)',
    `SELECT m.region_id, min(m.failing_since) FROM public.mails m
     WHERE m.last_error IS NOT NULL AND ${MAIL_WAITS} GROUP BY m.region_id`,
  ),
];

export const FIRST_CASE_VIEW = gateFunction('case_view(wanted uuid)', 'text', `${PARTS} ${CASE_VIEW}`, 1_000);

export const GATE_FUNCTIONS = [
  FIRST_CASE_VIEW,
  gateFunction('case_region(wanted uuid)', 'uuid', 'SELECT c.region_id FROM public.cases c WHERE c.id = wanted'),
  gateFunction(
    'is_restricted(wanted uuid)',
    'boolean',
    'SELECT EXISTS (SELECT FROM public.case_restrictions r WHERE r.case_id = wanted AND r.lifted_at IS NULL)',
  ),
  gateFunction('is_case(wanted uuid)', 'boolean', 'SELECT EXISTS (SELECT FROM public.cases c WHERE c.id = wanted)'),
  gateFunction('away(region uuid, at timestamptz)', 'TABLE (user_id uuid, by_user_id uuid, roles text[])', AWAY),
  gateFunction(
    'workload(region uuid, person uuid)',
    'bigint',
    `SELECT (SELECT count(*) FROM public.tasks t WHERE t.state = 'open' AND t.owner_user_id = person) +
       (SELECT count(*) FROM public.cases c
        WHERE c.region_id = region AND c.phase = 'submitted' AND c.coordinator_id = person)
     WHERE ${ASKED}`,
  ),
  // What an account may, as it stands before the statement that asks.
  gateFunction(
    'is_account(account uuid, roles text[], organisation uuid, disabled timestamptz)',
    'boolean',
    `SELECT EXISTS (SELECT FROM public.users u WHERE u.id = account
       AND (u.roles, u.organisation_id, u.disabled_at) IS NOT DISTINCT FROM ($2, organisation, disabled))`,
  ),
  EXPERT_LOADS,
  gateFunction('open_cases_of(person uuid)', 'SETOF uuid', OPEN_CASES_OF),
  gateFunction('keeping(wanted uuid)', `TABLE (${KEEPING_COLUMNS})`, KEEPING_OF_CASE),
  gateFunction(
    'kept_dossiers()',
    `TABLE (case_id uuid, reference text, closed_at timestamptz, ${KEEPING_COLUMNS})`,
    KEPT_DOSSIERS,
  ),
  gateFunction('last_move(task uuid)', 'TABLE (user_id uuid, created_at timestamptz)', LAST_MOVE),
  gateFunction(
    'outbox_backlog()',
    'TABLE (pending bigint, oldest_age_seconds float8)',
    `SELECT count(*), ${AGE.replace('%', 'o')} FROM public.outbox o WHERE o.delivered_at IS NULL`,
  ),
  gateFunction(
    'access_log_backlog()',
    'TABLE (waiting bigint, unlinked_seconds float8, oldest_age_seconds float8)',
    `SELECT p.waiting, p.seconds,
       coalesce((SELECT extract(epoch FROM now() - min(coalesce(h.anchored_at, h.linked_at)))
         FROM public.access_log_heads h WHERE h.seq > h.anchored_seq), 0)::float8
     FROM (SELECT count(*) AS waiting, coalesce(extract(epoch FROM now() - min(w.since)), 0)::float8 AS seconds
       FROM public.access_log_pending w) p`,
  ),
  ...MAIL_FUNCTIONS,
];

/** What the functions above read. */
export const READ_BY_GATE = [
  ...['access_log_heads', 'access_log_pending'],
  ...['absences', 'case_events', 'case_restrictions', 'cases', 'clocks', 'commands', 'departures'],
  ...['destruction_requests', 'emergency_accesses', 'legal_holds'],
  ...['funding_requests', 'handovers', 'invitations', 'mails', 'outbox', 'participants', 'support_elements', 'tasks'],
  'users',
];
