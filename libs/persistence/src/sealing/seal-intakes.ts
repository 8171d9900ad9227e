import type { QueryRunner } from 'typeorm';
import { type CaseKey, sealText } from '#encryption/sealed-words';
import { inBatches } from './in-batches.js';

/** An intake with its columns under the names that it has as a whole. */
const AS_A_WHOLE = `SELECT "case_id" AS "caseId", jsonb_build_object(
  'childFirstName', "child_first_name", 'childBirthDate', "child_birth_date", 'question', "question",
  'desiredBreakthrough', "desired_breakthrough", 'stuckReasons', "stuck_reasons", 'tried', "tried",
  'refusals', "refusals", 'childWords', "child_words", 'parentsWords', "parents_words", 'analysis', "analysis",
  'safety', "safety", 'legalMeasures', "legal_measures", 'authority', "authority", 'school', "school",
  'whatWorks', "what_works", 'urgencyReason', "urgency_reason", 'involved', "involved"
) AS "intake" FROM "intakes"`;

/** Puts every intake, sealed as a whole, in its column `sealed`. */
export async function sealIntakes(runner: QueryRunner, keys: ReadonlyMap<string, CaseKey>): Promise<void> {
  await inBatches<{ caseId: string; intake: object }>(runner, AS_A_WHOLE, async (batch) => {
    const sealed = batch.map(({ caseId, intake }) => sealText(keys.get(caseId)!, JSON.stringify(intake)));
    await runner.query(
      `UPDATE "intakes" SET "sealed" = "new"."sealed"
       FROM unnest($1::uuid[], $2::text[]) AS "new" ("case_id", "sealed") WHERE "intakes"."case_id" = "new"."case_id"`,
      [batch.map(({ caseId }) => caseId), sealed],
    );
  });
}
