import type { DossierPart } from '#contracts/rights';
import type { DossierExport } from './dossier-export.js';
import { type Html, markup } from './markup.js';
import { CORRECTED_IN } from './page-texts.js';

/** Under the heading of what somebody found a mistake in: what they say stands on the same page. */
export function correctionNote({ parts }: DossierExport, section: string): Html {
  const concerns = parts.correction.some(({ part }) => CORRECTED_IN[part as DossierPart].includes(section));
  if (!concerns) return markup``;
  return markup`<p>Volgens iemand klopt hier iets niet. Lees ook de <a href="#correction">correcties</a>.</p>\n`;
}
