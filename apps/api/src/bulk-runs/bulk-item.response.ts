import { BULK_ITEM_STATES, type BulkItemState } from '#contracts/bulk-runs';
import { REFUSAL_CODES, type RefusalCode } from '#contracts/refusals';
import type { BulkItemInList } from '#persistence/bulk-runs/bulk-runs.repository';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';
import { refusalProblem } from '../http/refusals.js';

/** One case, or one task, of a bulk run, and what came of it. */
export class BulkItemResponse {
  @CountField({ label: 'de plaats in de volgorde', min: 1, max: 10_000_000, example: 1 })
  position!: number;

  @IdField({ label: 'de casus (leeg: een taak van de regio)', optional: true })
  caseId!: string | null;

  @TextField({ label: 'het kenmerk van de casus', max: 40, optional: true, example: 'ME-2026-0142' })
  reference!: string | null;

  @IdField({ label: 'de taak die een ander krijgt', optional: true })
  taskId!: string | null;

  @TextField({ label: 'wie de taak krijgt', max: 200, optional: true, example: 'A. Bakker' })
  toUserName!: string | null;

  @CodeField(BULK_ITEM_STATES, { label: 'de stand' })
  state!: BulkItemState;

  @CodeField(REFUSAL_CODES, { label: 'waarom het niet lukte', optional: true })
  code!: RefusalCode | null;

  @TextField({ label: 'waarom, in woorden', max: 1_000, optional: true, example: 'Deze casus is al afgesloten.' })
  why!: string | null;

  @MomentField({ label: 'wanneer het is gedaan of voor het laatst is geprobeerd', optional: true })
  at!: string | null;
}

export function toBulkItem(item: BulkItemInList): BulkItemResponse {
  const { position, caseId, taskId, state, at } = item;
  const code = REFUSAL_CODES.find((known) => known === item.code) ?? null;
  return {
    position,
    caseId,
    reference: item.case?.reference ?? null,
    taskId,
    toUserName: item.toUser?.displayName ?? null,
    state,
    code,
    why: code && refusalProblem(code, {}).detail,
    at,
  };
}
