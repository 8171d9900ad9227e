import { type Role, ROLES } from '#contracts/codes';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

export const ACCOUNT_STATES = ['open', 'new', 'asked', 'refused'] as const;

/** Who is logged in, until when, and whether they have an account. */
export class SessionResponse {
  @CodeField(ACCOUNT_STATES, {
    label: 'het account: open, of nog niet (nieuw, aangevraagd, geweigerd)',
    example: 'open',
  })
  account!: (typeof ACCOUNT_STATES)[number];

  @TextField({
    label: 'wat een nieuwkomer kan doen; leeg met een account',
    max: 4400,
    optional: true,
    example: 'U hebt hier nog geen rechten. Vraag een account aan voor uw regio.',
  })
  advice!: string | null;

  @IdField({ label: 'de gebruiker; leeg zonder account', optional: true })
  userId!: string | null;

  @TextField({ label: 'de naam', max: 200, example: 'J. Bos' })
  displayName!: string;

  @CodeField(ROLES, { label: 'de rollen', array: true, min: 0, example: ['coordinator'] })
  roles!: Role[];

  @TextField({ label: 'de code van de regio', max: 10, optional: true, example: 'ME' })
  regionCode!: string | null;

  @TextField({ label: 'de regio', max: 200, optional: true, example: 'Merenland' })
  regionName!: string | null;

  @IdField({ label: 'de organisatie', optional: true })
  organisationId!: string | null;

  @TextField({
    label: 'wat een pagina bij elke opdracht meestuurt als X-CSRF-Token; leeg bij een bearer token',
    max: 100,
    optional: true,
    example: 'mD3n0Zr1Wk8y2fXq7tVb5cLs9hJg4aPe6uRiOoNxYwE',
  })
  csrfToken!: string | null;

  @MomentField({ label: 'het moment waarop u zonder klik wordt uitgelogd', optional: true })
  idleUntil!: string | null;

  @MomentField({ label: 'het moment waarop u opnieuw moet inloggen' })
  endsAt!: string;
}
