import type { RightsRefusal } from '#contracts/rights';
import type { Problem } from '../http/problem.js';

const conflict = (code: RightsRefusal, title: string, detail: string): Problem => ({
  type: `/problems/${code}`,
  title,
  status: 409,
  detail,
});

/** Why something about the rights of a person is refused, in words that say what to do. */
export const RIGHTS_PROBLEMS: Record<RightsRefusal, Problem> = {
  alreadyDecided: conflict('alreadyDecided', 'Al besloten', 'Over dit verzoek is al besloten. Bekijk het besluit.'),
  alreadyEnded: conflict('alreadyEnded', 'Al voorbij', 'Deze noodtoegang is al voorbij. U hoeft niets te doen.'),
  alreadyLifted: conflict('alreadyLifted', 'Al opgeheven', 'Dit is al opgeheven. U hoeft niets te doen.'),
  alreadyRestricted: conflict(
    'alreadyRestricted',
    'Al beperkt',
    'Het gebruik van dit dossier is al beperkt. Hef die beperking eerst op als u haar wilt veranderen.',
  ),
  caseStillOpen: conflict(
    'caseStillOpen',
    'Casus is nog open',
    'Een dossier kan pas worden vernietigd als de casus is afgesloten. Sluit de casus eerst af.',
  ),
  destructionAsked: conflict(
    'destructionAsked',
    'Verzoek loopt al',
    'Er loopt al een verzoek om dit dossier te vernietigen. Beslis eerst daarover.',
  ),
  emergencyAccessesUsed: conflict(
    'emergencyAccessesUsed',
    'Noodtoegang is op',
    'U keek de laatste 24 uur al zo vaak in dit dossier als mag. Bel de coördinator van de regio. Is er direct gevaar? Bel 112.',
  ),
  emergencyAccessRuns: conflict(
    'emergencyAccessRuns',
    'U kijkt al in dit dossier',
    'Uw noodtoegang tot dit dossier loopt nog. Open het dossier. U hoeft niets te vragen.',
  ),
  emergencyAccessStopped: conflict(
    'emergencyAccessStopped',
    'Noodtoegang is beëindigd',
    'De coördinator beëindigde uw noodtoegang. Bel de coördinator van de casus. Is er direct gevaar? Bel 112.',
  ),
  legalHoldStands: conflict(
    'legalHoldStands',
    'Vernietigen is tegengehouden',
    'Dit dossier moet bewaard blijven voor een rechtszaak of onderzoek. Hef dat eerst op, of wijs het verzoek af.',
  ),
  notGranted: conflict(
    'notGranted',
    'Nog geen besluit',
    'De coördinator heeft dit verzoek nog niet toegewezen. Wacht op dat besluit.',
  ),
  samePersonDecides: conflict(
    'samePersonDecides',
    'Een tweede persoon controleert',
    'U nam het besluit zelf. Vraag een collega om het te controleren.',
  ),
};
