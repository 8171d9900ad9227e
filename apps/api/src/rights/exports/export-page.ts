import type { SnapshotRow } from '#persistence/rights/dossier-snapshot.repository';
import { dutchMoment } from '../../http/dutch.js';
import type { DossierExport } from './dossier-export.js';
import { correctionNote } from './correction-note.js';
import { Html, markup } from './markup.js';
import { intakeSection } from './intake-section.js';
import { FIELD_LABELS, PART_TITLES } from './page-texts.js';
import { showValue } from './show-value.js';

const STYLE = `body{font:1.125rem/1.6 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1,h2{line-height:1.25}section{margin-top:2.5rem}dl{margin:0 0 1.5rem;padding-left:1rem;border-left:.25rem solid #767676}
dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}a{color:#00459b}`;

const WHAT_YOU_CAN_DO =
  'Klopt er iets niet? Vraag de coördinator om een correctie. U kunt ook vragen om het gebruik te beperken, of om het ' +
  'dossier te vernietigen.';

/** A dossier as one page that stands alone: no scripts, nothing from elsewhere, and readable with any aid. */
export function exportPage(made: DossierExport): string {
  const { about } = made;
  const parts = withDomains(made);
  const titled = Object.entries(PART_TITLES).map(([part, title]) => ({ part, title, rows: rowsOf(parts, part) }));
  const filled = titled.filter(({ rows }) => rows.length > 0);
  const title = `Dossier ${about.reference}`;
  const page = markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Dit is wat het Regionaal Expertteam over dit kind heeft vastgelegd. Gemaakt op ${dutchMoment(about.madeAt)}.
Waarvoor: ${about.purpose}</p>
<p>${WHAT_YOU_CAN_DO}</p>
<nav aria-labelledby="inhoud"><h2 id="inhoud">Wat staat hierin?</h2><ul>
<li><a href="#aanmelding">De aanmelding</a></li>
${filled.map(({ part, title }) => markup`<li><a href="#${part}">${title}</a></li>\n`)}<li><a href="#gezien">Wie keek in het dossier?</a></li>
<li><a href="#weggelaten">Wat staat hier niet in?</a></li>
</ul></nav>
${intakeSection(made)}
${filled.map((section) => partSection(made, section))}${looksSection(made)}
${leftOutSection(made)}
</main>
</body>
</html>
`;
  return page.text;
}

const rowsOf = (parts: DossierExport['parts'], part: string): SnapshotRow[] =>
  parts[part as keyof DossierExport['parts']] ?? [];

const withDomains = ({ parts, domains }: DossierExport): DossierExport['parts'] => ({
  ...parts,
  case: parts.case.map((row) => ({ ...row, problemDomains: domains.map(({ name }) => name) })),
});

interface Section {
  part: string;
  title: string;
  rows: SnapshotRow[];
}

function partSection(made: DossierExport, { part, title, rows }: Section): Html {
  return markup`<section aria-labelledby="${part}"><h2 id="${part}">${title}</h2>
${correctionNote(made, part)}${rows.map((row) => record(part, row))}</section>
`;
}

function record(part: string, row: SnapshotRow): Html {
  const fields = Object.entries(row).flatMap(([field, value]) => {
    const [label, text] = [FIELD_LABELS[field], showValue(part, field, value)];
    return label && text ? [markup`<dt>${label}</dt><dd>${text}</dd>\n`] : [];
  });
  return markup`<dl>\n${fields}</dl>\n`;
}

function looksSection({ looks }: DossierExport): Html {
  const lines = looks.map(({ dayText, functionName, organisation, what, timesText, why, groundText }) => {
    return markup`<li>${dayText}: ${functionName}, ${organisation}. ${what} (${timesText}). Waarvoor: ${why}. ${groundText}.</li>\n`;
  });
  return markup`<section aria-labelledby="gezien"><h2 id="gezien">Wie keek in het dossier?</h2><ul>
${lines}</ul></section>`;
}

function leftOutSection({ about }: DossierExport): Html {
  const lines = about.leftOut.map((line) => markup`<li>${line}</li>\n`);
  return markup`<section aria-labelledby="weggelaten"><h2 id="weggelaten">Wat staat hier niet in?</h2><ul>
${lines}</ul></section>`;
}
