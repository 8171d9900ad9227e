import type { Statement } from '../sql/statement.js';
import { inOneStatement, insertRows } from '../sql/write-statements.js';
import { toColumns } from '../naming/snake-case.js';
import type { SealedSubmission } from './intake-submission.js';

/** The year in which the casusinbrenger lives, also on New Year's Eve. */
const YEAR = `EXTRACT(YEAR FROM $1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::integer`;

/** At least four digits: ME-2026-0142. */
const REFERENCE = `"regions"."code" || '-' || "number"."year" || '-' || lpad("number"."last"::text, greatest(4, length("number"."last"::text)), '0')`;

/** The statement that writes an intake with all that belongs to it, and returns the reference that the case got. */
export function intakeStatement(submission: SealedSubmission): Statement {
  const { case: theCase, sealedIntake: sealed, consents, participant } = submission;
  const parameters: unknown[] = [theCase.submittedAt, theCase.regionId, theCase.id];
  const insert = (table: string, records: object[]): string => {
    const rows = records.map(toColumns);
    const parameter = parameters.push(JSON.stringify(rows));
    return insertRows({ table, columns: Object.keys(rows[0] ?? {}), parameter, onlyIf: 'reference' });
  };
  const parts: Record<string, string> = {
    number:
      `INSERT INTO "case_numbers" ("region_id", "year", "last") VALUES ($2, ${YEAR}, 1) ` +
      'ON CONFLICT ("region_id", "year") DO UPDATE SET "last" = "case_numbers"."last" + 1 RETURNING "year", "last"',
    reference: `SELECT ${REFERENCE} AS "reference" FROM "number", "regions" WHERE "regions"."id" = $2`,
    case: insertCase(theCase, (value) => parameters.push(value)),
    intake: insert('intakes', [{ caseId: theCase.id, sealed }]),
    participant: insert('participants', [participant]),
    event: insert('case_events', [submittedEvent(submission)]),
    outbox: `INSERT INTO "outbox" ("kind", "case_id", "created_at") SELECT 'startCase', $3, $1 WHERE EXISTS (SELECT FROM "reference")`,
  };
  if (consents.length > 0) parts['consents'] = insert('consents', consents);
  return { sql: inOneStatement(parts, 'SELECT "reference" FROM "reference"'), parameters };
}

/** Returns nothing: nobody sees the case before they take part in it. */
function insertCase(theCase: SealedSubmission['case'], given: (value: unknown) => number): string {
  const row = toColumns(theCase);
  const columns = Object.keys(row).map((column) => `"${column}"`);
  return (
    `INSERT INTO "cases" ("reference", ${columns.join(', ')}) ` +
    `SELECT "reference"."reference", ${columns.map((column) => `"row".${column}`).join(', ')} ` +
    `FROM jsonb_populate_record(NULL::"cases", $${given(JSON.stringify(row))}::jsonb) AS "row", "reference"`
  );
}

function submittedEvent({ case: theCase, command, participant }: SealedSubmission): object {
  return {
    caseId: theCase.id,
    stepNumber: 0,
    index: 0,
    type: 'submitted',
    subjectRecord: 'case',
    subjectId: theCase.id,
    actorId: command.userId,
    actorRole: participant.role,
    reasonCode: null,
    reason: null,
    at: theCase.submittedAt,
  };
}
