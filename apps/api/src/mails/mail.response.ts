import { MAIL_PROBLEMS, type MailProblem } from '#persistence/mails/mail-problems';
import { MAIL_STATES, type MailState, type ShownMail, stateOf } from '#persistence/mails/mails.repository';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';
import { MAIL_PROBLEM_TEXTS } from './mail-problem-texts.js';

/** A mail that says that something waits. Neither its address nor what it is about is shown. */
export class MailResponse {
  @IdField({ label: 'de mail' })
  id!: string;

  @IdField({ label: 'voor wie' })
  userId!: string;

  @TextField({ label: 'de naam van wie hem krijgt', max: 200, example: 'J. Bos' })
  reader!: string;

  @CodeField(MAIL_STATES, { label: 'de stand', example: 'failing' })
  state!: MailState;

  @CountField({ label: 'het aantal meldingen erin', min: 0, max: 1_000_000, example: 2 })
  notices!: number;

  @MomentField({ label: 'de eerste termijn erin' })
  dueAt!: string;

  @MomentField({ label: 'het moment van maken' })
  createdAt!: string;

  @MomentField({ label: 'het moment van versturen', optional: true })
  sentAt!: string | null;

  @CountField({ label: 'het aantal pogingen', min: 0, max: 1_000_000, example: 3 })
  attempts!: number;

  @CodeField(MAIL_PROBLEMS, { label: 'wat er de laatste keer misging', optional: true, example: 'serverAway' })
  lastError!: MailProblem | null;

  @TextField({ label: 'wat er misgaat, in woorden', max: 300, optional: true, example: MAIL_PROBLEM_TEXTS.serverAway })
  problem!: string | null;

  @MomentField({ label: 'het moment van de volgende poging', optional: true })
  nextAttemptAt!: string | null;
}

export function toMail(mail: ShownMail): MailResponse {
  const { id, userId, reader, notices, dueAt, createdAt, sentAt, attempts, lastError } = mail;
  return {
    id,
    userId,
    reader: reader.displayName,
    state: stateOf(mail),
    notices,
    dueAt,
    createdAt,
    sentAt,
    attempts,
    lastError,
    problem: lastError && MAIL_PROBLEM_TEXTS[lastError],
    nextAttemptAt: sentAt === null ? mail.nextAttemptAt : null,
  };
}
