import {
  type AccountRequestEntity,
  ACCOUNT_REQUEST_STATES,
} from '#persistence/account-requests/account-request.entity';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

/** Somebody who asks a region for an account. */
export class AccountRequestResponse {
  @IdField({ label: 'de aanvraag' })
  id!: string;

  @TextField({ label: 'de naam, zoals de inlogserver die geeft', max: 200, example: 'J. Bos' })
  displayName!: string;

  @TextField({ label: 'het kenmerk bij de inlogserver', max: 255, example: 'j.bos' })
  subject!: string;

  @TextField({ label: 'de inlogserver', max: 500, example: 'https://login.example.org' })
  issuer!: string;

  @MomentField({ label: 'het moment van de eerste keer inloggen' })
  firstSeenAt!: string;

  @CodeField(ACCOUNT_REQUEST_STATES, { label: 'de stand', example: 'asked' })
  state!: (typeof ACCOUNT_REQUEST_STATES)[number];

  @MomentField({ label: 'het moment van de aanvraag', optional: true })
  askedAt!: string | null;

  @MomentField({ label: 'het moment van het besluit', optional: true })
  decidedAt!: string | null;

  @IdField({ label: 'wie besloot', optional: true })
  decidedBy!: string | null;

  @IdField({ label: 'het account dat eruit kwam', optional: true })
  userId!: string | null;

  @TextField({ label: 'de reden van een weigering', max: 4000, optional: true, example: 'Werkt niet in deze regio.' })
  reason!: string | null;
}

export const toAccountRequest = ({
  regionId: _region,
  machine: _machine,
  ...request
}: AccountRequestEntity): AccountRequestResponse => request;
