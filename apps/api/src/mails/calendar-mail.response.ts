import { MAIL_PROBLEMS, type MailProblem } from '#persistence/mails/mail-problems';
import { type CalendarTrouble, MAIL_STATES, type MailState, stateOf } from '#persistence/mails/mails.repository';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';
import { MAIL_PROBLEM_TEXTS } from './mail-problem-texts.js';

/** Somebody whose calendar cannot be told of sessions by mail. Neither an address nor which sessions is shown. */
export class CalendarMailResponse {
  @IdField({ label: 'voor wie' })
  userId!: string;

  @TextField({ label: 'de naam van wie ze krijgt', max: 200, example: 'J. Bos' })
  reader!: string;

  @CodeField(MAIL_STATES, { label: 'de stand', example: 'undeliverable' })
  state!: MailState;

  @CountField({ label: 'het aantal berichten voor de agenda', min: 1, max: 1_000_000, example: 2 })
  calls!: number;

  @CountField({ label: 'het aantal pogingen', min: 0, max: 1_000_000, example: 3 })
  attempts!: number;

  @CodeField(MAIL_PROBLEMS, { label: 'wat er de laatste keer misging', example: 'readerRefused' })
  lastError!: MailProblem;

  @TextField({ label: 'wat er misgaat, in woorden', max: 300, example: MAIL_PROBLEM_TEXTS.readerRefused })
  problem!: string;

  @MomentField({ label: 'sinds wanneer het misgaat' })
  failingSince!: string;

  @MomentField({ label: 'het moment van de volgende poging' })
  nextAttemptAt!: string;
}

export const toCalendarMail = (trouble: CalendarTrouble): CalendarMailResponse => ({
  ...trouble,
  state: stateOf({ sentAt: null, lastError: trouble.lastError }),
  problem: MAIL_PROBLEM_TEXTS[trouble.lastError],
});
