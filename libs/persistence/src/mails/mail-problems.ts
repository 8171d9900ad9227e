/** Why a mail has not left. */
export const MAIL_PROBLEMS = [
  'noServer',
  'serverAway',
  'loginRefused',
  'senderRefused',
  'noAddress',
  'readerRefused',
] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

/** Problems of one reader's address; all others are of the server, and stop every mail. */
export const ADDRESS_PROBLEMS = ['noAddress', 'readerRefused'] as const satisfies readonly MailProblem[];
