import { ROLES, type Role } from '#contracts/codes';
import { TASK_KINDS, type TaskKind } from '#contracts/tasks';
import { CodeField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

/** Something that somebody must do, and before when. */
export class TaskResponse {
  @IdField({ label: 'de taak' })
  id!: string;

  @CodeField(TASK_KINDS, { label: 'de soort taak' })
  kind!: TaskKind;

  @TextField({ label: 'wat er moet gebeuren', max: 300, example: 'Beslis over de aanmelding.' })
  what!: string;

  @IdField({ label: 'de casus' })
  caseId!: string;

  @TextField({ label: 'het kenmerk van de casus', max: 40, example: 'ME-2026-0142' })
  reference!: string;

  @IdField({ label: 'waar de taak over gaat' })
  subjectId!: string;

  @CodeField(ROLES, { label: 'als welke rol', example: 'coordinator' })
  ownerRole!: Role;

  @TextField({
    label: 'wiens taak; leeg als iemand van het team haar kan doen',
    max: 200,
    optional: true,
    example: 'A. Bakker',
  })
  owner!: string | null;

  @MomentField({ label: 'sinds wanneer' })
  since!: string;

  @MomentField({ label: 'de termijn' })
  dueAt!: string;

  @FlagField({ label: 'te laat' })
  overdue!: boolean;
}
