import type { ClockRecord } from '#contracts/clocks';
import type { EmergencyAgainst } from '#contracts/rights';
import type { TaskKind } from '#contracts/tasks';

/** Why somebody is asked, in one sentence. */
const REASONS: Record<TaskKind, string> = {
  decideTriage: 'Er is een aanmelding waarover nog niet is beslist.',
  decideLapsedSupplement: 'De gevraagde aanvulling kwam niet op tijd.',
  supplementCase: 'In de aanmelding ontbreekt nog informatie.',
  decideObjection: 'Iemand vroeg om een tweede oordeel.',
  assembleTeam: 'De casus is aangenomen en heeft nog geen team.',
  answerInvitation: 'Een team vraagt om deze expert.',
  widenPool: 'Waar nu wordt gezocht, is geen geschikte expert meer vrij.',
  holdSession: 'Het team is bekend en heeft nog geen advies gegeven.',
  deliverAnalysis: 'Het team wil eerst een verklarende analyse.',
  confirmPlan: 'Het advies is er; de hulp is nog niet bevestigd.',
  reviseElement: 'Een onderdeel van de hulp kwam terug in het plan.',
  decideFunding: 'Er is geld gevraagd voor hulp.',
  settleFunding: 'Er kwam nog geen besluit over het geld.',
  supplementFunding: 'Wie over het geld beslist, vroeg om meer informatie.',
  reviewPartialGrant: 'Een deel van het geld is toegezegd.',
  arrangeStart: 'Het geld is er; de hulp is nog niet begonnen.',
  pushWait: 'Het gezin wacht te lang op hulp.',
  waitCheckIn: 'Het gezin wacht op hulp.',
  reviewBridging: 'De overbrugging loopt af.',
  prepareHandover: 'De hulp begint met een warme overdracht.',
  answerHandover: 'Er is een overdracht aangeboden.',
  callAfterHandover: 'De overdracht is kort geleden aangenomen.',
  confirmHandover: 'De overdracht is aangenomen, maar nog niet bevestigd.',
  followUpCheckIn: 'Het is tijd voor contact in de nazorg.',
  handleSafetyAlarm: 'Iemand meldde dat het niet veilig is.',
  handleWithdrawnConsent: 'Een toestemming is ingetrokken.',
  reviewPause: 'De casus of een termijn ervan staat al een tijd stil.',
  reviewAdvice: 'De hulp loopt niet, past niet of kwam terug.',
  closeCase: 'Het werk voor dit gezin is klaar.',
  reviewNewTerm: 'De regels van de regio zijn veranderd.',
  extendCalendar: 'Zonder dat jaar kunnen wij straks geen datums meer berekenen.',
  restoreCase: 'Deze casus gaat niet meer vanzelf verder.',
  endStrayWorkflow: 'Er loopt een proces zonder open casus.',
  wakeClock: 'Een termijn is voorbij, maar er gebeurde niets.',
  placeWork: 'Een taak is te laat, en niemand ziet haar.',
  answerCommand: 'Iemand wacht nog op antwoord.',
  restoreMail: 'Mail komt al een tijd niet aan.',
  reviewEmergencyAccess: 'Iemand nam noodtoegang tot een dossier.',
  noteEmergencyAccess: 'Iemand nam noodtoegang tot dit dossier.',
  decideCorrection: 'Iemand zegt dat er iets niet klopt in het dossier.',
  decideDestruction: 'Iemand vroeg om het dossier te vernietigen.',
  confirmDestruction: 'Een dossier wordt pas vernietigd als een tweede persoon dat goedvindt.',
  replaceInfectedFile: 'De virusscanner vond een virus. Niemand kan het bestand openen.',
  replaceAbsentMember: 'Een expert uit het team is afwezig op de dag van het overleg.',
  reviewReplacement: 'Een beheerder wees een vervanger of opvolger aan. Die ziet de dossiers van de collega.',
};

/** What stood against a look in an emergency. */
const AGAINST: Record<EmergencyAgainst, string> = {
  sharingWithdrawn: 'Let op: de toestemming om te delen was toen ingetrokken.',
  caseRestricted: 'Let op: het gebruik van dit dossier was toen beperkt.',
};

/** Work that is a decision. */
const DECISIONS: readonly TaskKind[] = [
  'decideTriage',
  'decideLapsedSupplement',
  'decideObjection',
  'decideFunding',
  'settleFunding',
  'decideCorrection',
  'decideDestruction',
];

/** Why a task waits for who has it: what it came from, who had it before, and whether its term stands still. */
export function whyTaskWaits(
  kind: TaskKind,
  clock: Pick<ClockRecord, 'kind' | 'rung' | 'state'> | null,
  about: string | null = null,
): string {
  const against = about !== null && Object.hasOwn(AGAINST, about) ? AGAINST[about as EmergencyAgainst] : null;
  const parts = [REASONS[kind], against, clock && silenceBefore(kind, clock), clock && standstill(clock)];
  return parts.filter(Boolean).join(' ');
}

function silenceBefore(kind: TaskKind, clock: Pick<ClockRecord, 'kind' | 'rung'>): string | null {
  if (clock.kind === 'fundingReminder') return 'De eerste termijn ging voorbij zonder besluit.';
  if (clock.rung === 0) return null;
  return DECISIONS.includes(kind)
    ? 'De vorige behandelaar besliste niet op tijd.'
    : 'De vorige behandelaar deed dit niet op tijd.';
}

const standstill = ({ state }: Pick<ClockRecord, 'state'>): string | null =>
  state === 'paused' ? 'De termijn staat nu stil.' : null;
