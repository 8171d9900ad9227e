import { TASK_KINDS, TASK_STATES, type TaskKind, type TaskState } from '#contracts/tasks';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

/** A task as its completion left it. */
export class CompletedTaskResponse extends CaseRecordResponse {
  @CodeField(TASK_KINDS, { label: 'de soort taak', example: 'handleSafetyAlarm' })
  kind!: TaskKind;

  @IdField({ label: 'waar de taak over gaat' })
  subjectId!: string;

  @CodeField(TASK_STATES, { label: 'de stand', example: 'done' })
  state!: TaskState;

  @MomentField({ label: 'het einde', optional: true })
  endedAt!: string | null;

  @TextField({ label: 'wat er is gedaan', max: 4_000, optional: true, example: 'Gebeld met het gezin.' })
  note!: string | null;
}
