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

  @TextField({
    label: 'waarom dit wacht',
    max: 300,
    example: 'Er is een aanmelding waarover nog niet is beslist. De vorige behandelaar besliste niet op tijd.',
  })
  why!: string;

  @IdField({ label: 'de casus; leeg bij een taak van de regio', optional: true })
  caseId!: string | null;

  @TextField({
    label: 'het kenmerk van de casus; leeg bij een taak van de regio',
    max: 40,
    example: 'ME-2026-0142',
    optional: true,
  })
  reference!: string | null;

  @TextField({ label: 'waar een taak van de regio over gaat', max: 200, example: '2041', optional: true })
  about!: string | null;

  @TextField({
    label: 'waarom een taak van de regio het laatst is overgedragen; bij een casus staat dat in de tijdlijn',
    max: 4_000,
    example: 'Zij kent de kalender.',
    optional: true,
  })
  handOverReason!: string | null;

  @IdField({ label: 'waar de taak over gaat' })
  subjectId!: string;

  @CodeField(ROLES, { label: 'als welke rol', example: 'coordinator' })
  ownerRole!: Role;

  @IdField({ label: 'wiens taak; leeg als zij in de rij van het team ligt', optional: true })
  ownerUserId!: string | null;

  @TextField({
    label: 'de naam van wie de taak heeft; leeg als zij in de rij van het team ligt',
    max: 200,
    optional: true,
    example: 'A. Bakker',
  })
  owner!: string | null;

  @TextField({ label: 'wie ik hierbij vervang', max: 200, optional: true, example: 'J. Bos' })
  standInFor!: string | null;

  @FlagField({ label: 'of ik de taak kan oppakken' })
  claimable!: boolean;

  @MomentField({ label: 'sinds wanneer dit wacht' })
  waitingSince!: string;

  @MomentField({ label: 'de termijn' })
  dueAt!: string;

  @FlagField({ label: 'te laat' })
  overdue!: boolean;
}
