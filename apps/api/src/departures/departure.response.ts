import { DEPARTURE_STATES, type DepartureRecord } from '#contracts/people';
import type { DepartureInList } from '#persistence/departures/read-departures';
import { CodeField, IdField, LocalDateField, MomentField, TextField } from '../http/fields.js';
import { departureSummary, departureWarning } from './departure-texts.js';

export class DepartureResponse implements Omit<DepartureRecord, 'regionId'> {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @IdField({ label: 'wie vertrekt' })
  userId!: string;

  @TextField({ label: 'de naam van wie vertrekt', max: 200, example: 'A. Adema' })
  userName!: string;

  @IdField({ label: 'wie opvolgt' })
  successorUserId!: string;

  @TextField({ label: 'de naam van wie opvolgt', max: 200, example: 'B. Boer' })
  successorName!: string;

  @LocalDateField({ label: 'de laatste dag' })
  lastDay!: string;

  @CodeField(DEPARTURE_STATES, { label: 'hoe ver het is' })
  state!: DepartureRecord['state'];

  @IdField({ label: 'de verzamelopdracht die de casussen overzet', optional: true })
  bulkRunId!: string | null;

  @TextField({
    label: 'wat dit voor het werk betekent',
    max: 1000,
    example: 'B. Boer neemt al het werk van A. Adema over na vr 4 dec.',
  })
  summary!: string;

  @TextField({
    label: 'wat u nog moet doen',
    max: 1000,
    example: 'A. Adema staat in het beleid nog als coördinator. Stel een nieuwe versie vast.',
    optional: true,
  })
  warning!: string | null;

  @IdField({ label: 'wie dit vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'het moment van vastleggen' })
  recordedAt!: string;

  @TextField({ label: 'de reden; alleen in de lijst', max: 4000, example: 'Een andere baan.', optional: true })
  reason?: string;
}

/** A departure as the region's administrator sees it. */
export function toDeparture(row: DepartureInList, today: string): DepartureResponse {
  const { regionId: _region, duties: _duties, ...departure } = row;
  return { ...departure, summary: departureSummary(row, today), warning: departureWarning(row) };
}
