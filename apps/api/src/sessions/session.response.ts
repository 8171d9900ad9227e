import { SESSION_STATUSES, type Attendance, type SessionRecord } from '#contracts/sessions';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, CountField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { AttendanceDto } from './attendance.dto.js';

/** Somebody of the team who meets for another case then: who, and not where. */
export class BusyMemberResponse {
  @IdField({ label: 'wie dan een ander overleg heeft' })
  userId!: string;

  @TextField({ label: 'de naam', max: 200, example: 'D. Dekker' })
  displayName!: string;
}

export class SessionResponse extends CaseRecordResponse implements SessionRecord {
  @CodeField(SESSION_STATUSES, { label: 'de status' })
  status!: SessionRecord['status'];

  @MomentField({ label: 'het geplande moment' })
  plannedAt!: string;

  @MomentField({ label: 'het moment waarop de sessie was', optional: true })
  heldAt!: string | null;

  @NestedField(() => AttendanceDto, { label: 'wie er was', array: true, min: 0 })
  attendances!: Attendance[];

  @IdField({ label: 'het moment uit de lijst van de regio', optional: true })
  slotId!: string | null;

  @MomentField({ label: 'het geplande einde', optional: true })
  endsAt!: string | null;

  @CountField({ label: 'hoe vaak het is verplaatst', min: 0, max: 10_000, example: 0 })
  moves!: number;

  @CountField({ label: 'hoe vaak de ruimte op het scherm veranderde', min: 0, max: 10_000, example: 0 })
  room!: number;

  @TextField({
    label: 'de plaats: van de sessie zelf, of anders van het moment uit de lijst',
    max: 500,
    example: 'Gemeentehuis Oeverdam, kamer 2.14',
    optional: true,
  })
  place!: string | null;

  @TextField({
    label: 'het adres om op afstand mee te doen, waar de regio dat heeft; alleen in de lijst, voor wie meedoet',
    max: 1000,
    example: 'https://meet.example.org/5f0c2a9be3d14c7e8a6f1b20c9d3e4f5',
    optional: true,
  })
  videoLink?: string | null;

  @NestedField(() => BusyMemberResponse, {
    label: 'wie van het team dan ook in het overleg van een andere casus van de regio zit of daarvoor is gevraagd',
    note: 'alleen in de lijst, voor coördinatoren, bij een overleg dat nog komt',
    array: true,
    optional: true,
  })
  meetElsewhere?: BusyMemberResponse[] | null;

  @TextField({ label: 'het verslag', max: 8000, example: 'Zij vertelde zelf wat haar helpt.', optional: true })
  notes!: string | null;
}
