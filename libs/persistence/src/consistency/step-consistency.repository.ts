import { DataSource } from 'typeorm';

/** A step of a case; number 0 is its submission. */
export interface StepOfCase {
  caseId: string;
  number: number;
}

/** Whether what happened to each case is written without a gap. */
export class StepConsistencyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The first number that is missing in the steps of each case that has a gap. */
  missingSteps(): Promise<StepOfCase[]> {
    return this.dataSource.query(
      `SELECT "case_id" AS "caseId", min("place")::int AS "number"
       FROM (SELECT "case_id", "number", row_number() OVER (PARTITION BY "case_id" ORDER BY "number") AS "place"
             FROM "case_steps") AS "step"
       WHERE "number" <> "place" GROUP BY "case_id" ORDER BY "case_id"`,
    );
  }

  /** Steps, and submissions, of which an event is missing: all of them, or one before the last. */
  missingEvents(): Promise<StepOfCase[]> {
    return this.dataSource.query(
      `SELECT "caseId", "number" FROM (
         SELECT "case_id" AS "caseId", "number" FROM "case_steps"
         UNION ALL SELECT "id", 0 FROM "cases" WHERE ${IS_KEPT}
       ) AS "step" LEFT JOIN (
         SELECT "case_id", "step_number", count(*) AS "events", max("index") AS "last"
         FROM "case_events" GROUP BY "case_id", "step_number"
       ) AS "written" ON "case_id" = "caseId" AND "step_number" = "number"
       WHERE "events" IS DISTINCT FROM "last" + 1 OR "events" IS NULL
       ORDER BY "caseId", "number"`,
    );
  }

  /** Events of a step that was never written. */
  eventsWithoutStep(): Promise<StepOfCase[]> {
    return this.dataSource.query(
      `SELECT DISTINCT "case_id" AS "caseId", "step_number" AS "number" FROM "case_events" AS "event"
       WHERE "step_number" > 0 AND "type" <> 'dossierDestroyed' AND NOT EXISTS (
         SELECT FROM "case_steps" AS "step"
         WHERE "step"."case_id" = "event"."case_id" AND "step"."number" = "event"."step_number"
       )
       ORDER BY "caseId", "number"`,
    );
  }
}

/** Of a dossier that was destroyed when its time had come, only that event remains. */
const IS_KEPT = `NOT EXISTS (
  SELECT FROM "case_events" WHERE "case_id" = "cases"."id" AND "type" = 'dossierDestroyed'
)`;
