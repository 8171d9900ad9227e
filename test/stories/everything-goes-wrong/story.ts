import { consentsOfFamily } from '../teller/consents.js';
import { organisationId, userId } from '../../../apps/local/src/demo/keys.js';
import { merenland } from '../../../apps/local/src/demo/merenland/region.js';
import { type EndState, endStateOf } from '../teller/end-state.js';
import { type Element, type Invitation, type Row, ToldCase, usernameOf } from '../teller/steps.js';
import type { Teller } from '../teller/teller.js';

const oeverkracht = organisationId(merenland, 'oeverkracht');
const merengroep = organisationId(merenland, 'merenhaven');
const oeverdam = organisationId(merenland, 'gemeente-oeverdam');

/** Whatever can be late, silent or refused is, and the help still holds in the end. */
export async function everythingGoesWrong(teller: Teller): Promise<{ caseId: string; end: EndState }> {
  const told = await submit(teller);
  await supplement(told);
  await told.accept();
  await seatTeamAfterAll(told);
  await advise(told, 'familyTherapy', 'Gezinstherapie aan huis.');
  const [therapy] = (await told.elements()) as [Element];
  await pushThrough(told, await told.confirmElement(therapy));
  await declineOnce(told, therapy);
  await told.grant(await told.confirmElement(await current(told, therapy), { providerId: oeverkracht }));
  await startAt(told, therapy);
  await told.checkIn('week1', 7, { score: 6 });
  await told.checkIn('week6', 35, { score: 5 });
  await relapse(told);
  await told.checkIn('week1', 7, { score: 6 });
  await told.checkIn('week6', 35, { score: 7 });
  await told.checkIn('month3', 50, { score: 7 });
  await told.checkIn('month6', 92, { score: 8 });
  await told.checkIn('month12', 183, { score: 8 });
  await told.close('helpHolds', 'Zonder doorzettingsmacht was deze hulp er niet gekomen.');
  return { caseId: told.id, end: await endStateOf(told) };
}

export const everythingGoesWrongEnds: EndState = {
  phase: 'closed',
  outcome: 'helpHolds',
  elements: ['familyTherapy: started', 'respite: started'],
  checkIns: [
    'month12: cancelled',
    'month12: done',
    'month3: cancelled',
    'month3: done',
    'month6: cancelled',
    'month6: done',
    'week1: done',
    'week1: done',
    'week6: done',
    'week6: done',
  ],
  events: {
    adviceRecorded: 2,
    agreementsRecorded: 3,
    calledAgain: 2,
    caseClosed: 1,
    checkInDue: 7,
    checkInRecorded: 7,
    conversationHeld: 3,
    elementConfirmed: 3,
    elementReturned: 1,
    expertInvited: 5,
    followUpStarted: 2,
    fundingCommitted: 2,
    fundingEscalated: 2,
    fundingOverruled: 1,
    fundingRefused: 1,
    fundingReminded: 1,
    fundingRequested: 3,
    handoverAccepted: 2,
    handoverConfirmed: 2,
    handoverDeclined: 1,
    handoverOffered: 3,
    handoverPrepared: 3,
    helpStarted: 2,
    invitationAccepted: 3,
    invitationDeclined: 1,
    invitationExpired: 1,
    placeFound: 3,
    relapseReported: 1,
    sessionHeld: 2,
    sessionMoved: 1,
    sessionPlanned: 2,
    slotReserved: 1,
    submitted: 1,
    supplementRequested: 1,
    supplementSupplied: 1,
    teamConfirmed: 1,
    teamProposed: 3,
    triageDecided: 2,
    triageStarted: 1,
    waitStarted: 3,
    teamInvited: 1,
    handoverConfirmedByOne: 4,
    guardPeriodEnded: 2,
  },
};

async function submit(teller: Teller): Promise<ToldCase> {
  const submitted = await teller.as('casusinbrenger').post<Row>('cases', {
    track: 'case',
    question: 'Wie blijft bij Ravi, nu iedereen naar een ander wijst?',
    stuckReasons: ['disagreement', 'noFunding'],
    gemeenteId: oeverdam,
    child: { firstName: 'Ravi', birthDate: '2015-09-14' },
    problemDomains: ['jeugdGgz'],
    regievoerderId: userId('regievoerder'),
    consents: consentsOfFamily('Schriftelijk, 18 november.'),
  });
  return new ToldCase(teller, submitted.id);
}

async function supplement(told: ToldCase): Promise<void> {
  await told.post('coordinator', 'triage-decisions', {
    outcome: 'return',
    reason: 'Wij weten nog te weinig om te kiezen.',
    missing: 'Wat wil Ravi zelf, en welke hulp stopte waarom?',
  });
  await told.post('casusinbrenger', 'supplements', {
    answer: 'Ravi wil bij zijn broer zijn. Twee keer stopte de hulp.',
  });
}

/** One expert declines, another keeps silent; the next best are asked each time, until all who are asked say yes. */
async function seatTeamAfterAll(told: ToldCase): Promise<void> {
  const [first, silent, ...rest] = (await told.invite()) as [Invitation, Invitation, ...Invitation[]];
  for (const invitation of rest) await told.acceptInvitation(invitation);
  await told.post(usernameOf(first.userId), `invitations/${first.id}/answers`, { answer: 'decline', reason: 'noTime' });
  await acceptAllBut(told, silent);
  await told.teller.world.letPass(3, async () => {
    const invitations = await told.list<Invitation>('invitations');
    return invitations.find(({ id }) => id === silent.id)!.status === 'expired';
  });
  await acceptAllBut(told, silent);
  await told.confirmTeam();
}

async function acceptAllBut(told: ToldCase, silent: Invitation): Promise<void> {
  for (const invitation of await told.openInvitations()) {
    if (invitation.id !== silent.id) await told.acceptInvitation(invitation);
  }
}

async function advise(told: ToldCase, kind: string, what: string): Promise<void> {
  const sessionId = await told.meet('Raadhuis Oeverdam');
  await told.post('coordinator', 'advices', {
    sessionId,
    advice: 'Hulp aan huis, en blijven.',
    elements: [
      {
        kind,
        beneficiary: 'family',
        law: 'jeugdwet',
        legalRoute: 'beschikking',
        payerId: oeverdam,
        providerId: merengroep,
        choice: 'firstBest',
        intensity: { amount: 4, unit: 'hours', per: 'week' },
        costCents: 980_000,
        what,
        goal: 'Ravi blijft bij zijn broer.',
      },
    ],
    dissents: [],
  });
}

/** The first rung keeps silent, the second refuses, and who has doorzettingsmacht decides. */
async function pushThrough(told: ToldCase, request: Row): Promise<void> {
  await told.teller.world.letPass(10, async () => (await fundingOf(told, request)).status === 'escalated');
  await told.post('afdelingshoofd', `funding-requests/${request.id}/decisions`, {
    outcome: 'refuse',
    reason: 'Duurder dan de crisisgroep.',
  });
  await told.grant(request, 'wethouder');
}

async function declineOnce(told: ToldCase, { id }: Element): Promise<void> {
  const handover = await told.offerHandover(id, 'aanbieder', merengroep);
  await told.post('aanbieder', `handovers/${handover.id}/answers`, {
    answer: 'decline',
    reason: 'notFitting',
    note: 'Wij hebben geen gezinstherapeut meer.',
  });
}

async function startAt(told: ToldCase, { id }: Element): Promise<void> {
  const handover = await told.offerHandover(id, 'aanbieder2', oeverkracht);
  await told.acceptHandover(handover, 'aanbieder2');
  await told.teller.world.letPass(3);
  await told.confirmHandover(handover, 'aanbieder2');
}

/** In the second month it goes wrong again: the same case, the same people, a session and one more piece of help. */
async function relapse(told: ToldCase): Promise<void> {
  await told.post('regievoerder', 'relapses', { sameQuestion: true, story: 'Het weekend liep uit de hand.' });
  await advise(told, 'respite', 'Eén weekend in de maand logeren.');
  const respite = (await told.elements()).find(({ kind }) => kind === 'respite')!;
  await told.grant(await told.confirmElement(respite));
  await startAt(told, respite);
}

async function current(told: ToldCase, { id }: Element): Promise<Element> {
  return (await told.elements()).find((element) => element.id === id)!;
}

async function fundingOf(told: ToldCase, { id }: Row): Promise<Row> {
  return (await told.list('funding-requests')).find((request) => request.id === id)!;
}
