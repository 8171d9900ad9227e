import { CASE_VIEW, gateFunction } from '../row-level-security/gate.js';

/** Own parts, and those of whom somebody acts for: but a seat of an expert was given to one person. */
const PARTS = `
  WITH parts AS (
    SELECT shown.view AS shown
    FROM public.participants p JOIN public.cases o ON o.id = p.case_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN EXISTS (
        SELECT FROM public.case_restrictions r WHERE r.case_id = p.case_id AND r.lifted_at IS NULL
      ) THEN 'asked' ELSE p.view END AS view
    ) shown
    WHERE p.case_id = wanted AND p.until IS NULL
      AND (p.user_id = access.user_id() OR p.role <> 'expert' AND p.user_id = ANY (access.people()))
      AND (o.phase <> 'closed' OR shown.view = 'full' AND p.role NOT IN ('expert', 'mandateHolder', 'provider'))
  )`;

/** The rule of libs/domain/src/access/case-view.ts; a test compares them. */
export const PERSONAL_CASE_VIEW = gateFunction('case_view(wanted uuid)', 'text', `${PARTS} ${CASE_VIEW}`, 1_000);

/** Whether a task is of a seat in a team of experts, whoever asks. */
export const IS_OF_SEAT = gateFunction(
  'is_of_seat(task uuid)',
  'boolean',
  `SELECT EXISTS (SELECT FROM public.tasks t WHERE t.id = task AND t.owner_role = 'expert')`,
);
