import { ROLE_NAMES } from '../../auth/role-names.js';
import { CLOCK_TEXTS } from '../../case-records/clock-texts.js';
import { eventText } from '../../case-records/event-texts.js';

type Words = Readonly<Record<string, string>>;

const GIVERS: Words = {
  child: 'het kind',
  mother: 'moeder',
  father: 'vader',
  parents: 'beide ouders',
  parent: 'een ouder',
  guardian: 'de voogd',
  representative: 'een vertegenwoordiger',
  family: 'het gezin',
  trustedPerson: 'een vertrouwenspersoon',
  other: 'iemand anders',
  school: 'de school',
  sender: 'wie overdraagt',
  receiver: 'wie overneemt',
  ...ROLE_NAMES,
  system: 'het systeem',
};

/** What is decided, and how far something is. */
const STATES: Words = {
  given: 'gegeven',
  refused: 'geweigerd',
  notAsked: 'niet gevraagd',
  withdrawn: 'ingetrokken',
  weighed: 'na weging zonder toestemming',
  requested: 'gevraagd',
  supplied: 'aangevuld',
  lapsed: 'niet op tijd',
  submitted: 'ingediend',
  upheld: 'gelijk gekregen',
  rejected: 'afgewezen',
  reserved: 'vrijgehouden',
  planned: 'gepland',
  held: 'gehouden',
  cancelled: 'vervallen',
  asked: 'gevraagd',
  delivered: 'klaar',
  invited: 'uitgenodigd',
  accepted: 'aangenomen',
  declined: 'afgewezen',
  expired: 'niet op tijd geantwoord',
  conflicted: 'te veel betrokken',
  replaced: 'vervangen',
  proposed: 'voorgesteld',
  funding: 'wacht op geld',
  waiting: 'wacht op een plek',
  handover: 'wordt overgedragen',
  started: 'begonnen',
  returned: 'terug in het plan',
  goalReached: 'doel bereikt',
  partly: 'doel deels bereikt',
  brokenOff: 'afgebroken',
  dropped: 'vervallen',
  reminded: 'herinnerd',
  escalated: 'naar een hogere mandaathouder',
  supplement: 'wacht op aanvulling',
  provisional: 'voorlopig toegezegd',
  committed: 'toegezegd',
  overruled: 'toegezegd met doorzettingsmacht',
  released: 'niet meer nodig',
  ended: 'voorbij',
  stopped: 'gestopt',
  preparing: 'wordt voorbereid',
  offered: 'aangeboden',
  confirmed: 'bevestigd',
  handedBack: 'teruggegeven',
  due: 'nu',
  done: 'gedaan',
  running: 'loopt',
  paused: 'staat stil',
  met: 'gehaald',
  passed: 'voorbij zonder resultaat',
  granted: 'toegewezen',
  destroyed: 'vernietigd',
  clean: 'geen virus gevonden',
  infected: 'virus gevonden',
  notScanned: 'niet gecontroleerd',
  full: 'het hele dossier',
};

const OUTCOMES: Words = {
  accept: 'aangenomen',
  consultOnly: 'alleen advies',
  redirect: 'doorverwezen',
  return: 'teruggestuurd',
  supraRegional: 'naar het team voor meer regio’s',
  grant: 'toegekend',
  grantInPart: 'deels toegekend',
  refuse: 'geweigerd',
  askSupplement: 'aanvulling gevraagd',
  provisional: 'voorlopig toegekend',
};

const CLOSINGS: Words = {
  helpHolds: 'de hulp loopt goed',
  adviceGiven: 'advies gegeven',
  redirected: 'doorverwezen',
  turnedEighteen: 'achttien geworden',
  movedAway: 'verhuisd',
  other: 'anders',
};

const PHASE_WORDS: Words = {
  submitted: 'aangemeld',
  triage: 'wordt beoordeeld',
  assembly: 'team wordt gezocht',
  deliberation: 'in overleg',
  plan: 'plan en hulp',
  followUp: 'nazorg',
  closed: 'afgesloten',
};

const TRACK_WORDS: Words = { consult: 'advies', case: 'casus' };

const KINDS: Words = {
  request: 'aanmelden',
  help: 'hulp',
  sharing: 'gegevens delen',
  stay: 'verblijf',
  ambulatory: 'hulp thuis',
  respite: 'logeren',
  parentSupport: 'hulp voor de ouders',
  familyTherapy: 'gezinstherapie',
  treatment: 'behandeling',
  school: 'school',
  housing: 'wonen',
  relief: 'ontlasten',
  aftercare: 'nazorg',
  creationAssignment: 'hulp op maat',
  startOfHelp: 'begin van de hulp',
  redirect: 'doorverwijzing',
  report: 'verslag',
  assessment: 'onderzoek',
  carePlan: 'plan',
  decision: 'besluit',
  letter: 'brief',
  consentForm: 'toestemming',
  other: 'iets anders',
};

const REASONS: Words = {
  noPlace: 'geen plek',
  noOffer: 'geen aanbod',
  noFunding: 'geen geld',
  disagreement: 'geen overeenstemming',
  complexity: 'ingewikkeld',
  refusedByProvider: 'geweigerd door een aanbieder',
  acuteDanger: 'direct gevaar',
  nobodyReachable: 'niemand was bereikbaar',
  legalDuty: 'plicht volgens de wet',
  accuracyContested: 'betwist of het klopt',
  unlawful: 'mocht niet worden gebruikt',
  legalClaim: 'nodig voor een rechtszaak',
  objection: 'bezwaar tegen het gebruik',
};

const BY_FIELD: Readonly<Record<string, Words>> = {
  status: STATES,
  state: STATES,
  scan: STATES,
  view: { ...STATES, asked: 'alleen wat gevraagd is' },
  outcome: { ...STATES, ...CLOSINGS, ...OUTCOMES },
  phase: PHASE_WORDS,
  track: TRACK_WORDS,
  givenBy: GIVERS,
  askedBy: GIVERS,
  beneficiary: GIVERS,
  responsible: GIVERS,
  role: GIVERS,
  actorRole: GIVERS,
  ground: REASONS,
  missing: REASONS,
  stuckReasons: REASONS,
  choice: { firstBest: 'eerste keus', secondBest: 'tweede keus' },
  wish: { less: 'minder', same: 'hetzelfde', more: 'meer' },
};

/** A code as people say it; what is no code stays as it is. */
export function codeInWords(part: string, field: string, code: string): string {
  if (field === 'type') return eventText(code);
  if (field === 'kind') return part === 'clock' ? clockName(code) : (KINDS[code] ?? GIVERS[code] ?? code);
  return BY_FIELD[field]?.[code] ?? code;
}

const clockName = (kind: string): string =>
  Object.hasOwn(CLOCK_TEXTS, kind) ? CLOCK_TEXTS[kind as keyof typeof CLOCK_TEXTS].name : kind;
