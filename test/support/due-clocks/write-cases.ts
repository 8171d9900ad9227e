import type { DataSource } from 'typeorm';
import type { Change, Step } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import { recordEntities } from '#persistence/case-records/record-entities';
import { CaseStepEntity } from '#persistence/case-steps/case-step.entity';
import { CaseEventEntity } from '#persistence/events/case-event.entity';
import type { DueCase } from './due-case.js';

/** Writes cases as their steps left them, many at once: all rows of a table together instead of step by step. */
export async function writeCases(database: DataSource, cases: readonly DueCase[]): Promise<void> {
  const steps = cases.flatMap((one) => one.steps);
  const lastChanges = cases.flatMap((one) => lastOfEach(one.steps));
  const insert = (entity: new () => object, rows: object[]) => database.getRepository(entity).insert(rows);
  await insert(
    recordEntities.case,
    rowsOf('case', lastChanges).map((row) => withReference(row as CaseRecord)),
  );
  for (const record of new Set(lastChanges.map((change) => change.record))) {
    if (record !== 'case') await insert(recordEntities[record], rowsOf(record, lastChanges));
  }
  await insert(
    CaseStepEntity,
    steps.map(({ caseId, number, cause, facts, at }) => ({ caseId, number, causeId: cause.id, cause, facts, at })),
  );
  await insert(CaseEventEntity, steps.flatMap(eventsOf));
}

function lastOfEach(steps: readonly Step[]): Change[] {
  const changes = steps.flatMap((step) => step.changes);
  return [...new Map(changes.map((change) => [change.row.id, change])).values()];
}

function rowsOf(record: Change['record'], changes: readonly Change[]): object[] {
  return changes.filter((change) => change.record === record).map(({ row }) => row);
}

function withReference(row: CaseRecord): object {
  return { ...row, reference: row.id };
}

function eventsOf({ caseId, number: stepNumber, at, events }: Step): object[] {
  return events.map(({ subject, type, actorId, actorRole, onBehalfOfId, reasonCode }, index) => {
    const about = { subjectRecord: subject?.record ?? null, subjectId: subject?.id ?? null };
    return {
      caseId,
      stepNumber,
      index,
      type,
      ...about,
      actorId,
      actorRole,
      onBehalfOfId,
      reasonCode,
      reason: null,
      at,
    };
  });
}
