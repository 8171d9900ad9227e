import type { Change, Step } from '#contracts/case-process';
import { recordEntities } from '../case-records/record-entities.js';
import { closeNotices, insertNotices } from '../notices/notice-writes.js';
import type { Statement } from '../sql/statement.js';
import { inOneStatement, insertRows, updateRows, upsertRows } from '../sql/write-statements.js';
import { recordWrites } from './record-writes.js';
import { wordsAt } from './words.js';

const EVENT_COLUMNS = [
  'case_id',
  'step_number',
  'index',
  'type',
  'subject_record',
  'subject_id',
  'actor_id',
  'actor_role',
  'on_behalf_of_id',
  'reason_code',
  'reason',
  'at',
];

/**
 * The one statement that writes a step. Its first part claims the number of the step; where that fails, because the step
 * stands already, no other part writes anything. It returns a row only when it wrote.
 * @param step what to write
 * @param body body of the command that caused it, for the words; null for a clock
 * @param tableOf the table of an entity
 */
export function stepStatement(step: Step, body: unknown, tableOf: (entity: new () => object) => string): Statement {
  const parameters: unknown[] = [];
  const given = (value: unknown) => parameters.push(value);
  const parts: Record<string, string> = { step: claim(step, given) };
  const rows = { onlyIf: 'step' };
  recordWrites(step.changes, body).forEach(({ record, columns, rows: records }, index) => {
    const write = {
      ...rows,
      table: tableOf(recordEntities[record]),
      columns,
      parameter: given(JSON.stringify(records)),
    };
    // The case was inserted by its intake, with columns that no step knows.
    parts[`records${index}`] = record === 'case' ? updateRows(write) : upsertRows(write);
  });
  if (step.events.length > 0) {
    const parameter = given(JSON.stringify(eventRows(step, body)));
    parts['events'] = insertRows({ ...rows, table: 'case_events', columns: EVENT_COLUMNS, parameter });
  }
  const tasks = tasksOf(step);
  if (tasks.length > 0) parts['settled'] = closeNotices('step', given(JSON.stringify(tasks)));
  if (step.notices.length > 0) parts['notices'] = insertNotices('step', given(JSON.stringify(step.notices)));
  if (step.cause.kind === 'command') parts['answer'] = giveAnswer(step, step.cause.message.commandId, given);
  return { sql: inOneStatement(parts, 'SELECT 1 FROM "step"'), parameters };
}

function claim({ caseId, number, cause, facts, at }: Step, given: (value: unknown) => number): string {
  const values = [caseId, number, cause.id, JSON.stringify(cause), JSON.stringify(facts), at].map(
    (it) => `$${given(it)}`,
  );
  return (
    `INSERT INTO "case_steps" ("case_id", "number", "cause_id", "cause", "facts", "at") VALUES (${values.join(', ')}) ` +
    'ON CONFLICT ("case_id", "number") DO NOTHING RETURNING "case_id", "at"'
  );
}

function eventRows({ caseId, number, at, events }: Step, body: unknown): object[] {
  return events.map((event, index) => ({
    case_id: caseId,
    step_number: number,
    index,
    type: event.type,
    subject_record: event.subject?.record ?? null,
    subject_id: event.subject?.id ?? null,
    actor_id: event.actorId,
    actor_role: event.actorRole,
    on_behalf_of_id: event.onBehalfOfId,
    reason_code: event.reasonCode,
    reason: event.reasonWords === null ? null : wordsAt(body, event.reasonWords),
    at,
  }));
}

/** The tasks that the step writes, as it leaves them. */
function tasksOf({ changes }: Step): object[] {
  const tasks = changes.flatMap((change) => (change.record === 'task' ? [change.row] : []));
  return [...new Map(tasks.map(({ id, state, ownerUserId }) => [id, { id, state, ownerUserId }])).values()];
}

/** The answer: the record that the command is about, and the phase in which the case is now. The words go: they have their home. */
function giveAnswer(step: Step, commandId: string, given: (value: unknown) => number): string {
  const { record, id } = step.outcome;
  const answer = `$${given(JSON.stringify({ id, ...rowOf(step.changes, record, id) }))}::jsonb`;
  const theCase = rowOf(step.changes, 'case', step.caseId);
  const phase = theCase
    ? `$${given(theCase.phase)}::text`
    : `(SELECT "phase" FROM "cases" WHERE "id" = $${given(step.caseId)})`;
  return (
    `UPDATE "commands" SET "answer" = ${answer} || jsonb_build_object('phase', ${phase}), "body" = NULL ` +
    `WHERE "id" = $${given(commandId)} AND EXISTS (SELECT FROM "step")`
  );
}

function rowOf<N extends Change['record']>(changes: readonly Change[], record: N, id: string) {
  type Found = Extract<Change, { record: N }>['row'];
  return changes.findLast((change) => change.record === record && change.row.id === id)?.row as Found | undefined;
}
