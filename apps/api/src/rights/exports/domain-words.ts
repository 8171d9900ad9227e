import type { ExpertDomain } from '#domain/policy/expert-domains';
import { FIRST_DOMAIN_NAMES } from '#domain/pool/new-region';

/** What a domain is, for a family; with the name that every region begins with only who works in the field knows. */
const PLAIN_WORDS: Readonly<Record<ExpertDomain, string>> = {
  jeugdhulp: 'jeugdhulp',
  jeugdGgz: 'psychische hulp voor jongeren (jeugd-ggz)',
  lvb: 'licht verstandelijke beperking',
  onderwijs: 'onderwijs',
  wmo: 'hulp van de gemeente (Wmo)',
  wlz: 'langdurige zorg (Wlz)',
  zvw: 'zorg van de verzekeraar (Zvw)',
  verslaving: 'verslaving',
  veiligheid: 'veiligheid',
  strafrecht: 'strafrecht',
  wonen: 'wonen',
  schulden: 'schulden',
  medisch: 'medische zorg',
  ervaringsdeskundigheid: 'eigen ervaring',
};

/** A domain as people say it: as its region calls it, or in plain words where the region gave it no name of its own. */
export function domainInWords(code: string, name: string | undefined): string {
  if (!isFirst(code)) return name ?? code;
  return name === undefined || name === FIRST_DOMAIN_NAMES[code] ? PLAIN_WORDS[code] : name;
}

const isFirst = (code: string): code is ExpertDomain => Object.hasOwn(FIRST_DOMAIN_NAMES, code);
