import type { MailProblem } from '#persistence/mails/mail-problems';

/** What is the matter, and who can mend it. */
export const MAIL_PROBLEM_TEXTS: Record<MailProblem, string> = {
  noServer: 'Er is geen mailserver ingesteld. Vraag de technisch beheerder om die in te stellen.',
  serverAway: 'De mailserver antwoordt niet of is te druk. Wij proberen het vanzelf opnieuw.',
  loginRefused: 'De mailserver laat ons niet toe. Vraag de technisch beheerder om het wachtwoord na te kijken.',
  senderRefused: 'De mailserver weigert onze afzender. Vraag de technisch beheerder om die na te kijken.',
  noAddress: 'Van deze persoon is geen e-mailadres bekend. Vul het aan, of vertel het op een andere manier.',
  readerRefused: 'De mailserver kent dit e-mailadres niet of weigert het. Kijk het adres na.',
};
