import { DataSource } from 'typeorm';
import type { ExpertFigures } from '#domain/reports/expert-figures';

/** Whose load, from one local date through another. */
export interface LoadPeriod {
  regionId: string;
  from: string;
  to: string;
}

/** Who left before the period began is not of it; who was away or had no room all of it could not be asked. */
const FIGURES = `
  SELECT e."id" AS "expertId", u."display_name" AS "name", e."organisation_id" AS "organisationId",
         o."name" AS "organisation", o."size" AS "organisationSize",
         e."max_active_cases" > 0 AND u."disabled_at" IS NULL AND coalesce(e."left_on" > $3::date, true)
           AND NOT coalesce(e."absent_from" <= $2::date AND coalesce(e."absent_to" >= $3::date, true), false)
           AND NOT EXISTS (SELECT FROM "absences" a WHERE a."user_id" = e."user_id" AND a."cancelled_at" IS NULL
                             AND a."from" <= $2::date AND a."until" >= $3::date) AS "available",
         e."max_active_cases" AS "limit", e."min_cases_per_year" AS "minCasesPerYear",
         f."invited", f."accepted", f."expired", f."declined", f."answer_hours" AS "answerHours", f."cases",
         f."lately" AS "casesLast12Months", f."active", f."minutes"
  FROM access.expert_work($2::date, $3::date) f
  JOIN "experts" e ON e."id" = f."expert_id"
  JOIN "users" u ON u."id" = e."user_id"
  JOIN "organisations" o ON o."id" = e."organisation_id"
  WHERE e."region_id" = $1 AND coalesce(e."left_on" > $2::date, true)
  ORDER BY u."display_name", e."id"`;

/** What every expert of a region carried: for who coordinates or administers it, and for nobody else. */
export class ExpertLoadRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One row an expert, by name. Counts only: nothing in them is of one case. */
  read({ regionId, from, to }: LoadPeriod): Promise<ExpertFigures[]> {
    return this.dataSource.query<ExpertFigures[]>(FIGURES, [regionId, from, to]);
  }
}
