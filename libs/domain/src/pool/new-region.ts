import { EXPERT_DOMAINS, type ExpertDomain } from '../policy/expert-domains.js';

/** What a region calls its domains until its administrator says it in other words. */
export const FIRST_DOMAIN_NAMES: Readonly<Record<ExpertDomain, string>> = {
  jeugdhulp: 'Jeugd- en opvoedhulp',
  jeugdGgz: 'Jeugd-ggz',
  lvb: 'Licht verstandelijke beperking',
  onderwijs: 'Onderwijs',
  wmo: 'Wmo',
  wlz: 'Wlz',
  zvw: 'Zorgverzekeringswet',
  verslaving: 'Verslaving',
  veiligheid: 'Veiligheid',
  strafrecht: 'Strafrecht',
  wonen: 'Wonen',
  schulden: 'Schulden en meedoen',
  medisch: 'Medisch',
  ervaringsdeskundigheid: 'Ervaringsdeskundigheid',
};

const LEVELS = [
  { level: 1, name: 'Kent het veld', meaning: 'Werkt in dit veld en kent de weg.' },
  { level: 2, name: 'Specialist', meaning: 'Is hierin opgeleid en doet dit werk zelf.' },
  { level: 3, name: 'Topspecialist', meaning: 'Wordt door specialisten om raad gevraagd.' },
];

/** The domains that a region begins with (domain.md 3.3); from then on its list is its own. */
export const domainsOfNewRegion = (regionId: string) =>
  EXPERT_DOMAINS.map((code) => ({ regionId, code, name: FIRST_DOMAIN_NAMES[code], endedOn: null }));

/** What a region means by the levels 1 to 3, until its administrator says it in other words. */
export const levelsOfNewRegion = (regionId: string) => LEVELS.map((level) => ({ regionId, ...level }));
