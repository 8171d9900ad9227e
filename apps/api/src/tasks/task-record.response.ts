import { PHASES, ROLES, type Phase, type Role } from '#contracts/codes';
import { TASK_KINDS, TASK_STATES, type TaskKind, type TaskState } from '#contracts/tasks';
import { CodeField, IdField, MomentField } from '../http/fields.js';

/** A task as a command left it. */
export class TaskRecordResponse {
  @IdField({ label: 'de taak' })
  id!: string;

  @IdField({ label: 'de casus; leeg bij een taak van de regio', optional: true })
  caseId!: string | null;

  @CodeField(TASK_KINDS, { label: 'de soort taak', example: 'handleSafetyAlarm' })
  kind!: TaskKind;

  @IdField({ label: 'waar de taak over gaat' })
  subjectId!: string;

  @CodeField(ROLES, { label: 'als welke rol', example: 'coordinator' })
  ownerRole!: Role;

  @IdField({ label: 'wiens taak het nu is; leeg als zij in de rij van het team ligt', optional: true })
  ownerUserId!: string | null;

  @MomentField({ label: 'de termijn' })
  dueAt!: string;

  @CodeField(TASK_STATES, { label: 'de stand' })
  state!: TaskState;

  @MomentField({ label: 'het einde', optional: true })
  endedAt!: string | null;

  @CodeField(PHASES, {
    label: 'de fase waarin de casus nu is; leeg bij een taak van de regio',
    example: 'triage',
    optional: true,
  })
  phase!: Phase | null;
}
