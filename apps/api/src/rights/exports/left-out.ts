import type { Petitioner } from '#contracts/rights';
import type { Intake } from '#persistence/intakes/intake';

/** What does not leave, since it is about somebody else (AVG art. 15, fourth paragraph), in the words of the page. */
export const LEFT_OUT: readonly string[] = [
  'Namen van mensen rond het gezin. Hun rol staat er wel.',
  'De eigen woorden van een ouder staan alleen in het overzicht voor die ouder, of voor beide ouders samen.',
  'Het burgerservicenummer (BSN). Er staat alleen of het bekend is.',
  'Wie van de medewerkers in het dossier keek: u ziet de functie en de organisatie, niet de naam.',
];

/** Whose words these are, as people write that down. */
const WRITTEN_AS: Partial<Record<Petitioner, RegExp>> = {
  mother: /\b(moeder|mama)\b/i,
  father: /\b(vader|papa)\b/i,
  parents: /./,
};

/** An intake without what is about others than the child and who asks. */
export function withoutOthers(intake: Intake, askedBy: Petitioner): Intake {
  const theirs = WRITTEN_AS[askedBy];
  return {
    ...intake,
    parentsWords: intake.parentsWords.filter(({ who }) => theirs?.test(who) ?? false),
    involved: intake.involved.map((person) => ({ ...person, name: 'weggelaten' })),
  };
}
