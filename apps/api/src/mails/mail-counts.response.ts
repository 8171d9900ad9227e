import type { MailCounts } from '#persistence/mails/mails.repository';
import { CountField, MomentField } from '../http/fields.js';

const count = (label: string, example: number) => CountField({ label, min: 0, max: 1_000_000_000, example });

export class MailCountsResponse implements MailCounts {
  @count('het aantal dat wacht op de eerste poging', 2)
  waiting!: number;

  @count('het aantal dat niet weg kan, omdat de mailserver niet meewerkt', 0)
  failing!: number;

  @count('het aantal zonder goed e-mailadres', 1)
  undeliverable!: number;

  @count('het aantal van de laatste 24 uur dat is verstuurd', 38)
  sentLastDay!: number;

  @count('het aantal berichten voor agenda’s dat niet weg kan, om welke reden ook', 0)
  calendarMails!: number;

  @MomentField({ label: 'sinds wanneer de mailserver niet meewerkt', optional: true })
  failingSince!: string | null;
}
