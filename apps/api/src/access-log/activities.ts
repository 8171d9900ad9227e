import type { AccessAction } from '#contracts/access-log';

/** A processing activity, as the register of the region names it (AVG art. 30). */
export interface Activity {
  id: string;
  /** What for, in Dutch: people read it in the overview of who saw their dossier. */
  purpose: string;
  /** By which rule of law. */
  ground: string;
}

/** True with and without consent: sharing may stand on a weighing, and looking back on neither. */
const TASK = 'AVG art. 6 lid 1 onder e en art. 9 lid 2 onder g en h; Jeugdwet art. 7.4.0';
const ACCOUNTABILITY = 'AVG art. 5 lid 2, 24 en 32';

/** The activity of whatever somebody sees who was not asked, and looks in an emergency. */
export const EMERGENCY = 'noodtoegang';

const activities = {
  aanmelding: { purpose: 'Een aanmelding ontvangen en beoordelen', ground: TASK },
  dossier: { purpose: 'Het dossier inzien om het kind te helpen', ground: TASK },
  zoeken: { purpose: 'Een dossier terugvinden', ground: TASK },
  team: { purpose: 'Een team van deskundigen vormen en om advies vragen', ground: TASK },
  hulp: { purpose: 'Passende hulp regelen en volgen', ground: TASK },
  overdracht: { purpose: 'De hulp overdragen aan een aanbieder', ground: TASK },
  bekostiging: { purpose: 'Beslissen wie de hulp betaalt', ground: TASK },
  veiligheid: {
    purpose: 'Een kind in gevaar beschermen',
    ground: 'AVG art. 6 lid 1 onder d en e en art. 9 lid 2 onder c',
  },
  toestemming: {
    purpose: 'Toestemming vastleggen en nakomen',
    ground: 'AVG art. 6 lid 1 onder c en art. 7; Jeugdwet art. 7.3.4 en 7.3.11',
  },
  voortgang: { purpose: 'Termijnen bewaken en de zaak verder brengen', ground: TASK },
  werkverdeling: { purpose: 'Werk verdelen en voor elkaar waarnemen', ground: 'AVG art. 6 lid 1 onder e' },
  bsn: {
    purpose: 'Het BSN gebruiken waar de wet dat vraagt',
    ground: 'UAVG art. 46; Jeugdwet art. 7.2.1 tot en met 7.2.5',
  },
  rechten: { purpose: 'De rechten van het kind en de ouders uitvoeren', ground: 'AVG art. 12 tot en met 22' },
  [EMERGENCY]: {
    purpose: 'In nood een dossier inzien',
    ground: 'Noodtoegang: AVG art. 6 lid 1 onder d en art. 9 lid 2 onder c',
  },
  toezicht: { purpose: 'Controleren wie gegevens heeft gezien', ground: `${ACCOUNTABILITY}; NEN 7513` },
  beheer: { purpose: 'Een storing in het proces onderzoeken', ground: ACCOUNTABILITY },
  toegang: { purpose: 'Inloggen en accounts beheren', ground: ACCOUNTABILITY },
  inrichting: { purpose: 'De afspraken van de regio beheren', ground: 'AVG art. 6 lid 1 onder e' },
} as const satisfies Record<string, Omit<Activity, 'id'>>;

export type ActivityId = keyof typeof activities;

/** Every noun of the API, with what it is for. Below a case: `cases/<noun>`. */
const BY_RESOURCE: Readonly<Record<string, ActivityId>> = {
  absences: 'werkverdeling',
  'access-log-chains': 'toezicht',
  'access-log-entries': 'toezicht',
  'account-requests': 'toegang',
  'bulk-runs': 'werkverdeling',
  'calendar-years': 'inrichting',
  'calendar-feeds': 'werkverdeling',
  'case-searches': 'zoeken',
  cases: 'aanmelding',
  'cases/:id': 'dossier',
  'cases/access-overview': 'rechten',
  'cases/advices': 'team',
  'cases/analysis-requests': 'team',
  'cases/bridgings': 'hulp',
  'cases/bsn-disclosures': 'bsn',
  'cases/bsns': 'bsn',
  'cases/check-ins': 'hulp',
  'cases/clocks': 'voortgang',
  'cases/closures': 'hulp',
  'cases/consent-requirements': 'toestemming',
  'cases/consents': 'toestemming',
  'cases/corrections': 'rechten',
  'cases/destruction-requests': 'rechten',
  'cases/documents': 'dossier',
  // Who reads of them, or ends one, looks whether they were right.
  'cases/emergency-accesses': 'toezicht',
  'cases/expert-hours': 'team',
  'cases/explanation': 'voortgang',
  'cases/exports': 'rechten',
  'cases/funding-requests': 'bekostiging',
  'cases/handovers': 'overdracht',
  'cases/invitations': 'team',
  'cases/involved-organisations': 'team',
  'cases/legal-holds': 'rechten',
  'cases/objections': 'aanmelding',
  'cases/pause-previews': 'voortgang',
  'cases/pauses': 'voortgang',
  'cases/reassignments': 'werkverdeling',
  'cases/relapses': 'hulp',
  'cases/restrictions': 'rechten',
  'cases/retention': 'rechten',
  'cases/safety-alarms': 'veiligheid',
  'cases/sessions': 'team',
  'cases/supplements': 'aanmelding',
  'cases/support-elements': 'hulp',
  'cases/tasks': 'werkverdeling',
  'cases/team-proposals': 'team',
  'cases/team-requirements': 'team',
  'cases/timeline': 'dossier',
  'cases/triage-decisions': 'aanmelding',
  'cases/waits': 'hulp',
  'cases/widenings': 'team',
  'cases/withdrawals': 'aanmelding',
  'calendar-mails': 'werkverdeling',
  codec: 'beheer',
  departures: 'werkverdeling',
  domains: 'inrichting',
  'expert-exports': 'team',
  'expert-imports': 'team',
  experts: 'team',
  gemeenten: 'inrichting',
  levels: 'inrichting',
  login: 'toegang',
  'mail-counts': 'werkverdeling',
  mails: 'werkverdeling',
  mandates: 'bekostiging',
  'meeting-slots': 'team',
  notices: 'werkverdeling',
  organisations: 'inrichting',
  policies: 'inrichting',
  // Counts, without anything of a case.
  reports: 'werkverdeling',
  retentions: 'rechten',
  session: 'toegang',
  'session-ends': 'toegang',
  'standing-substitutes': 'werkverdeling',
  'substitute-searches': 'werkverdeling',
  tables: 'inrichting',
  'task-counts': 'werkverdeling',
  'task-distributions': 'werkverdeling',
  'task-reassignments': 'werkverdeling',
  tasks: 'werkverdeling',
  'term-calculations': 'voortgang',
  users: 'toegang',
  'weekly-slots': 'team',
};

/** Routes that do not have the purpose of their noun. */
const BY_ROUTE: Readonly<Record<string, ActivityId>> = {
  'POST /v1/cases/:caseId/emergency-accesses': EMERGENCY,
};

/** What a route that reads is called in the log, where it is more than reading. */
const ACTIONS: Readonly<Record<string, AccessAction>> = {
  'case-searches': 'search',
  'cases/access-overview': 'export',
  'expert-exports': 'export',
  'substitute-searches': 'search',
};

/** The noun of a route: `GET /v1/cases/:caseId/pauses/:pauseId` is about `cases/pauses`. */
export function resourceOf(route: string): string {
  const [noun = '', ...below] = route.replace(/^\w+ \/(v1\/)?/, '').split('/');
  if (noun !== 'cases' || below.length === 0) return noun;
  return `cases/${below[1] ?? ':id'}`;
}

/**
 * The processing activity that a route is part of.
 * @param route method and pattern
 * @throws for a route that nobody gave one: what is processed without a purpose may not be processed
 */
export function activityOf(route: string): Activity {
  const id = BY_ROUTE[route] ?? BY_RESOURCE[resourceOf(route)];
  if (!id) throw new Error(`${route} has no processing activity: name its noun in access-log/activities.ts`);
  return activityWith(id);
}

/** A processing activity by its name. */
export const activityWith = (id: ActivityId): Activity => ({ id, ...activities[id] });

/** What reading along a route is called. */
export const readingAlong = (route: string): AccessAction => ACTIONS[resourceOf(route)] ?? 'read';
