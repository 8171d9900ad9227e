import type { Intake } from '#persistence/intakes/intake';
import { correctionNote } from './correction-note.js';
import type { DossierExport } from './dossier-export.js';
import { INTAKE_LABELS } from './export-parts.js';
import { type Html, markup } from './markup.js';
import { showValue } from './show-value.js';

/** The intake, and whether the BSN is known. */
export function intakeSection(made: DossierExport): Html {
  const { intake, bsn } = made;
  const fields = Object.entries(INTAKE_LABELS).flatMap(([field, label]) => {
    const text = intake ? showValue('intake', field, intake[field as keyof Intake]) : '';
    return text ? [markup`<dt>${label}</dt><dd>${text}</dd>\n`] : [];
  });
  return markup`<section aria-labelledby="aanmelding"><h2 id="aanmelding">De aanmelding</h2>
${correctionNote(made, 'aanmelding')}<dl>
${fields}<dt>BSN</dt><dd>${bsn}</dd>
</dl></section>`;
}
