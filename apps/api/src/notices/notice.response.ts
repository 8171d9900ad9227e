import { NOTICE_KINDS, type NoticeKind } from '#contracts/notices';
import { CodeField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

/** That something waits for somebody. Nothing personal is in it. */
export class NoticeResponse {
  @IdField({ label: 'de melding' })
  id!: string;

  @CodeField(NOTICE_KINDS, { label: 'waarom u dit krijgt', example: 'asked' })
  kind!: NoticeKind;

  @TextField({ label: 'de melding in woorden', max: 400, example: 'Er wacht iets op u: Beslis over het geld.' })
  text!: string;

  @MomentField({ label: 'de termijn' })
  dueAt!: string;

  @FlagField({ label: 'of de termijn voorbij is' })
  overdue!: boolean;

  @MomentField({ label: 'het moment van de melding' })
  createdAt!: string;

  @IdField({ label: 'de taak' })
  taskId!: string;

  @IdField({ label: 'de casus; leeg bij werk van de regio', optional: true })
  caseId!: string | null;

  @TextField({ label: 'het kenmerk van de casus', max: 40, optional: true, example: 'ME-2026-0142' })
  reference!: string | null;

  @TextField({
    label: 'waar de taak staat; leeg als zij niet meer op u wacht',
    max: 200,
    optional: true,
    example: '/v1/tasks?scope=mine',
  })
  link!: string | null;

  @TextField({ label: 'wie u vervangt; leeg bij uw eigen werk', max: 200, optional: true, example: 'J. Bos' })
  standInFor!: string | null;

  @FlagField({ label: 'of de taak nog wacht' })
  open!: boolean;

  @FlagField({ label: 'of u dit hebt gelezen' })
  read!: boolean;
}
