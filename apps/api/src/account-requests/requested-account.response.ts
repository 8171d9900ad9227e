import { CodeField, MomentField, TextField } from '../http/fields.js';

/** What a newcomer gets who asks for an account. */
export class RequestedAccountResponse {
  @CodeField(['asked'], { label: 'de stand: aangevraagd', example: 'asked' })
  state!: 'asked';

  @TextField({ label: 'de regio die beslist', max: 200, example: 'Merenland' })
  regionName!: string;

  @MomentField({ label: 'het moment van de aanvraag' })
  askedAt!: string;
}
