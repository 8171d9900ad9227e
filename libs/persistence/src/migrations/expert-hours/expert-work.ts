import { gateFunction } from '../row-level-security/gate.js';

/** Who was replaced after having answered had said yes. */
const SAID_YES = `(i.status = 'accepted' OR i.status = 'replaced' AND i.answered_at IS NOT NULL)`;
const DUTCH = `AT TIME ZONE 'Europe/Amsterdam'`;

/**
 * What each expert of the region of who asks was asked and did from one local date through another: counts, without
 * anything of a case. Nothing for who neither coordinates nor administers a region.
 */
const WORK = `
  WITH span AS (
    SELECT first_day::timestamp ${DUTCH} AS starts, (last_day + 1)::timestamp ${DUTCH} AS ends,
      (last_day + 1 - INTERVAL '1 year') ${DUTCH} AS year_starts
  ), pool AS (
    SELECT e.id FROM public.experts e WHERE e.region_id = access.managed_region()
  ), asked AS (
    SELECT i.expert_id, i.case_id, i.status, i.decline_reason, i.answered_at, c.closed_at,
      extract(epoch FROM i.answered_at - i.invited_at) / 3600 AS hours,
      i.invited_at >= s.starts AND i.invited_at < s.ends AS here,
      i.invited_at >= s.year_starts AND i.invited_at < s.ends AS lately
    FROM pool JOIN public.invitations i ON i.expert_id = pool.id JOIN public.cases c ON c.id = i.case_id CROSS JOIN span s
  ), counted AS (
    SELECT i.expert_id, count(*) FILTER (WHERE here) AS invited,
      count(*) FILTER (WHERE here AND ${SAID_YES}) AS accepted,
      count(*) FILTER (WHERE here AND i.status = 'expired') AS expired,
      count(DISTINCT i.case_id) FILTER (WHERE here AND i.status = 'accepted') AS cases,
      count(DISTINCT i.case_id) FILTER (WHERE lately AND i.status = 'accepted') AS lately,
      count(DISTINCT i.case_id) FILTER (WHERE i.status IN ('invited', 'accepted') AND i.closed_at IS NULL) AS active,
      array_agg(round(i.hours, 1)::float8 ORDER BY i.hours) FILTER (WHERE here AND i.answered_at IS NOT NULL
        AND (${SAID_YES} OR i.status IN ('declined', 'conflicted'))) AS hours
    FROM asked i GROUP BY i.expert_id
  ), said_no AS (
    SELECT told.expert_id, jsonb_object_agg(told.reason, told.times) AS reasons FROM (
      SELECT i.expert_id, coalesce(i.decline_reason, 'other') AS reason, count(*) AS times FROM asked i
      WHERE here AND i.status IN ('declined', 'conflicted') GROUP BY 1, 2) told
    GROUP BY told.expert_id
  ), spent AS (
    SELECT done.expert_id, jsonb_object_agg(done.kind, done.minutes) AS minutes FROM (
      SELECT h.expert_id, h.kind, sum(h.minutes) AS minutes FROM pool JOIN public.expert_hours h ON h.expert_id = pool.id
      WHERE h.withdrawn_at IS NULL AND h.day BETWEEN first_day AND last_day GROUP BY 1, 2) done
    GROUP BY done.expert_id
  )
  SELECT pool.id, coalesce(n.invited, 0), coalesce(n.accepted, 0), coalesce(n.expired, 0), coalesce(n.cases, 0),
    coalesce(n.lately, 0), coalesce(n.active, 0), coalesce(said_no.reasons, '{}'), coalesce(n.hours, '{}'),
    coalesce(spent.minutes, '{}')
  FROM pool LEFT JOIN counted n ON n.expert_id = pool.id LEFT JOIN said_no ON said_no.expert_id = pool.id
  LEFT JOIN spent ON spent.expert_id = pool.id`;

export const EXPERT_WORK = gateFunction(
  'expert_work(first_day date, last_day date)',
  `TABLE (expert_id uuid, invited bigint, accepted bigint, expired bigint, cases bigint, lately bigint, active bigint,
     declined jsonb, answer_hours float8[], minutes jsonb)`,
  WORK,
);
