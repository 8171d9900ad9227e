import type { Intake } from '#persistence/intakes/intake';
import { correctionNote } from './correction-note.js';
import type { DossierExport } from './dossier-export.js';
import { type Html, markup } from './markup.js';
import { showValue } from './show-value.js';

/** What a family reads of the intake, in this order; all else of it is in the JSON too. */
const LABELS: Readonly<Record<keyof Intake, string>> = {
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

/** The intake, and whether the BSN is known. */
export function intakeSection(made: DossierExport): Html {
  const { intake, bsn } = made;
  const fields = Object.entries(LABELS).flatMap(([field, label]) => {
    const text = intake ? showValue('intake', field, intake[field as keyof Intake]) : '';
    return text ? [markup`<dt>${label}</dt><dd>${text}</dd>\n`] : [];
  });
  return markup`<section aria-labelledby="aanmelding"><h2 id="aanmelding">De aanmelding</h2>
${correctionNote(made, 'aanmelding')}<dl>
${fields}<dt>BSN</dt><dd>${bsn}</dd>
</dl></section>`;
}
