import type { AbsenceRecord } from '#contracts/people';
import type { AbsenceInList } from '#persistence/absences/absences.repository';
import { CountField, IdField, LocalDateField, MomentField, TextField } from '../http/fields.js';
import { absenceSummary } from './absence-texts.js';

export class AbsenceResponse implements Omit<AbsenceRecord, 'regionId'> {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @IdField({ label: 'wie afwezig is' })
  userId!: string;

  @TextField({ label: 'de naam van wie afwezig is', max: 200, example: 'A. Adema' })
  userName!: string;

  @IdField({ label: 'wie vervangt', note: 'leeg voor wie alleen expert is', optional: true })
  substituteUserId!: string | null;

  @TextField({ label: 'de naam van wie vervangt', max: 200, example: 'B. Boer', optional: true })
  substituteName!: string | null;

  @LocalDateField({ label: 'de eerste dag' })
  from!: string;

  @LocalDateField({ label: 'de laatste dag' })
  until!: string;

  @CountField({ label: 'het aantal open taken dat meegaat', min: 0, max: 100_000, example: 3 })
  openTasks!: number;

  @CountField({ label: 'het aantal overleggen in die tijd waar deze expert ja op zei', min: 0, max: 1000, example: 0 })
  meetings!: number;

  @TextField({
    label: 'wat dit voor het werk betekent',
    max: 1000,
    example: 'A. Adema heeft 3 taken. B. Boer neemt ze over van ma 30 nov tot en met vr 4 dec.',
  })
  summary!: string;

  @IdField({ label: 'wie dit vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'het moment van vastleggen' })
  recordedAt!: string;

  @MomentField({ label: 'het moment van intrekken', optional: true })
  cancelledAt!: string | null;

  @TextField({
    label: 'de reden; alleen in de lijst, voor wie afwezig is en wie dit vastlegde',
    max: 4000,
    example: 'Vakantie.',
    optional: true,
  })
  reason?: string | null;
}

/**
 * An absence as one reader sees it.
 * @param readerId the reason is not for everybody
 */
export function toAbsence(row: AbsenceInList, readerId: string, today: string): AbsenceResponse {
  const { regionId: _region, openInvitations: _invitations, seatTasks: _seat, reason, ...absence } = row;
  const mayKnowWhy = [row.userId, row.recordedBy].includes(readerId);
  return { ...absence, reason: mayKnowWhy ? reason : null, summary: absenceSummary(row, today) };
}
