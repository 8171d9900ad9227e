import { IdField, TextField } from '../../http/fields.js';

const MOST_TASKS = 500;

export class ReassignTasksDto {
  @IdField({ label: 'de taken', array: true, min: 1, max: MOST_TASKS, optional: true })
  taskIds?: string[] | null;

  @IdField({ label: 'de collega van wie alle taken weggaan; in plaats van taskIds', optional: true })
  fromUserId?: string | null;

  @IdField({
    label: 'de collega die de taken krijgt; weggelaten: verdeeld over wie er is, naar wie het minst heeft',
    optional: true,
  })
  toUserId?: string | null;

  @TextField({
    label: 'de reden (iedereen met de casus leest haar)',
    max: 4_000,
    example: 'Het werk wordt anders verdeeld.',
  })
  reason!: string;
}
