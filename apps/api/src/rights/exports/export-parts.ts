import type { Intake } from '#persistence/intakes/intake';
import { PART_TITLES } from './page-texts.js';

/** What a family reads of the intake, in this order; all else of it is in the JSON too. */
export const INTAKE_LABELS: Readonly<Record<keyof Intake, string>> = {
  childFirstName: 'Voornaam van het kind',
  childBirthDate: 'Geboortedatum',
  question: 'De vraag',
  desiredBreakthrough: 'De gewenste doorbraak',
  stuckReasons: 'Waarom het vastzit',
  childWords: 'Eigen woorden van het kind',
  parentsWords: 'Eigen woorden van de ouders',
  whatWorks: 'Wat wel werkt',
  tried: 'Wat is geprobeerd',
  refusals: 'Wie hulp weigerde',
  safety: 'Veiligheid',
  legalMeasures: 'Maatregelen van de rechter',
  authority: 'Wie het gezag heeft',
  school: 'School',
  analysis: 'Eerdere verklarende analyse',
  urgencyReason: 'Waarom het spoed is',
  involved: 'Mensen rond het gezin',
};

/** Everything that can be left out of an overview, as the page calls it. */
export const PART_NAMES = {
  ...INTAKE_LABELS,
  ...PART_TITLES,
  /** In consents, corrections and requests: what somebody else said or asked. */
  wordsOfOthers: 'Wat iemand anders zei of vroeg',
};
export type ExportPart = keyof typeof PART_NAMES;
export const EXPORT_PARTS = Object.keys(PART_NAMES) as ExportPart[];
