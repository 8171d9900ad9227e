import type { AccessAction, ChainFaultKind } from '#contracts/access-log';

/** What somebody did, as a family reads it. */
export const ACTION_TEXTS: Record<AccessAction, string> = {
  read: 'Heeft gegevens gelezen',
  search: 'Vond het dossier bij het zoeken',
  export: 'Maakte een overzicht of een kopie',
  decide: 'Heeft iets vastgelegd of besloten',
  emergency: 'Opende het dossier in een noodgeval',
  refused: 'Probeerde iets wat niet mag',
  reveal: 'Heeft het burgerservicenummer bekeken',
  upload: 'Voegde een document toe',
  download: 'Heeft een document bekeken',
  login: 'Logde in',
  logout: 'Logde uit',
};

/** What is wrong with a chain, as an auditor reads it. */
export const FAULT_TEXTS: Record<ChainFaultKind, string> = {
  edited: 'Een regel is veranderd.',
  entryGone: 'Een regel is weggehaald.',
  linkGone: 'Een schakel is weggehaald.',
  linkEdited: 'Een schakel is veranderd of verplaatst.',
  forged: 'Een regel is niet door Doorbraak geschreven.',
  keyUnknown:
    'De sleutel van een regel ontbreekt. Zet een weggehaalde sleutel terug in ACCESS_LOG_KEYS. Is er geen weggehaald, dan is de regel niet door Doorbraak geschreven.',
  otherRegion: 'Een regel staat in de keten van een andere regio.',
  truncated: 'Het einde van de keten is weggehaald.',
  headForged: 'Het einde van de keten is niet door Doorbraak getekend.',
  neverLinked: 'Een regel heeft geen plaats in de keten gekregen.',
  pendingForged: 'Er wacht iets op een plaats in de keten dat geen nieuwe regel is.',
  anchorDiffers: 'De keten is anders dan wat buiten de database is vastgelegd.',
  anchorForged: 'Wat buiten de database is vastgelegd, is veranderd.',
  anchorGone: 'Wat buiten de database is vastgelegd, is weggehaald of ingekort.',
};
