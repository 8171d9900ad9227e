import { LAWS, type Law } from '#contracts/codes';
import { FUNDING_STATUSES, type FundingRequestRecord, type FundingStatus } from '#contracts/funding';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import {
  CentsField,
  CodeField,
  CountField,
  IdField,
  LocalDateField,
  MomentField,
  NestedField,
  TextField,
} from '../http/fields.js';
import { MandateRungResponse } from './mandate-rung.response.js';

export class FundingRequestResponse extends CaseRecordResponse implements FundingRequestRecord {
  @IdField({ label: 'het onderdeel van de hulp' })
  elementId!: string;

  @IdField({ label: 'wie betaalt' })
  payerId!: string;

  @CodeField(LAWS, { label: 'de wet' })
  law!: Law;

  @CentsField({ label: 'het gevraagde bedrag' })
  amountCents!: number;

  @CentsField({ label: 'het toegekende bedrag', optional: true })
  committedCents!: number | null;

  @CodeField(FUNDING_STATUSES, { label: 'de status', example: 'requested' })
  status!: FundingStatus;

  @NestedField(() => MandateRungResponse, { label: 'de mandaatladder', array: true, min: 0 })
  ladder!: MandateRungResponse[];

  @CountField({ label: 'de trede die nu gevraagd is', min: 0, max: 20 })
  rung!: number;

  @MomentField({ label: 'het moment van de aanvraag' })
  requestedAt!: string;

  @MomentField({ label: 'het moment van het besluit', optional: true })
  decidedAt!: string | null;

  @LocalDateField({ label: 'het einde van de voorlopige toezegging', optional: true })
  provisionalUntil!: string | null;

  @TextField({ label: 'de vraag om aanvulling', max: 4000, example: 'Wij missen de offerte.', optional: true })
  supplementQuestion!: string | null;

  @TextField({ label: 'de aanvulling', max: 8000, example: 'De offerte is toegevoegd.', optional: true })
  supplementAnswer!: string | null;
}
