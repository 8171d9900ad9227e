import type { MigrationInterface, QueryRunner } from 'typeorm';
import { gateFunction } from './row-level-security/gate.js';

/** What becomes of invitations, counted for each expert: who keeps the pool sees figures and no case. */
export class ExpertFigures1795701000000 implements MigrationInterface {
  readonly name = 'ExpertFigures1795701000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const LATELY = `i.invited_at > at - INTERVAL '12 months'`;
/** Who was replaced after having answered had said yes. */
const SAID_YES = `(i.status = 'accepted' OR i.status = 'replaced' AND i.answered_at IS NOT NULL)`;
const ANSWERED = `(${SAID_YES} OR i.status IN ('declined', 'conflicted'))`;
const HOURS = 'extract(epoch FROM i.answered_at - i.invited_at) / 3600';

/** The API gets them for whoever manages the region, and for experts about themselves. */
const EXPERT_FIGURES = `
  SELECT e.id,
    count(DISTINCT i.case_id) FILTER (WHERE i.status IN ('invited', 'accepted') AND c.closed_at IS NULL)::int,
    count(DISTINCT i.case_id) FILTER (WHERE ${LATELY} AND i.status = 'accepted')::int,
    count(*) FILTER (WHERE ${LATELY} AND ${SAID_YES})::int,
    count(*) FILTER (WHERE ${LATELY} AND (${ANSWERED} OR i.status = 'expired'))::int,
    (percentile_cont(0.5) WITHIN GROUP (ORDER BY ${HOURS}) FILTER (WHERE ${LATELY} AND ${ANSWERED}))::float8
  FROM public.experts e
  LEFT JOIN public.invitations i ON i.expert_id = e.id
  LEFT JOIN public.cases c ON c.id = i.case_id
  WHERE e.region_id = region
    AND (NOT access.is_api() OR e.region_id = access.managed_region() OR e.user_id = access.user_id())
  GROUP BY e.id`;

const COLUMNS = 'expert_id uuid, active int, lately int, accepted int, answered int, median_hours float8';

const UP = [
  'GRANT CREATE ON SCHEMA access TO doorbraak_gate',
  gateFunction('expert_figures(region uuid, at timestamptz)', `TABLE (${COLUMNS})`, EXPERT_FIGURES),
  'ALTER FUNCTION access.expert_figures OWNER TO doorbraak_gate',
  'REVOKE CREATE ON SCHEMA access FROM doorbraak_gate',
  'REVOKE ALL ON FUNCTION access.expert_figures FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION access.expert_figures TO doorbraak_api, doorbraak_worker, doorbraak_gate',
];

const DOWN = ['DROP FUNCTION access.expert_figures'];
