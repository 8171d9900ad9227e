import { consentsOfFamily } from '../teller/consents.js';
import { organisationId } from '../../../apps/local/src/demo/keys.js';
import { merenland } from '../../../apps/local/src/demo/merenland/region.js';
import { userId } from '../../../apps/local/src/demo/keys.js';
import { type EndState, endStateOf } from '../teller/end-state.js';
import { type Element, type Row, ToldCase } from '../teller/steps.js';
import type { Teller } from '../teller/teller.js';

const merenhaven = organisationId(merenland, 'merenhaven');
const oeverkracht = organisationId(merenland, 'oeverkracht');
const rietnest = organisationId(merenland, 'rietnest');
const wmoSteunpunt = organisationId(merenland, 'wmo-steunpunt');
const oeverdam = organisationId(merenland, 'gemeente-oeverdam');

/**
 * The example of the Flevoland meeting of 2 November 2021 (shared sources, flevoland-najaarsbijeenkomst, lines 107-123):
 * a girl of twelve, long in a crisis group, no fitting place to go on to. Name and places are invented.
 */
export async function girlOfTwelve(teller: Teller): Promise<{ caseId: string; end: EndState }> {
  const told = await submit(teller);
  await told.accept();
  await told.seatTeam();
  await advise(told);
  const elements = await told.elements();
  const [stay, ambulatory, parentSupport, respite] = ['stay', 'ambulatory', 'parentSupport', 'respite'].map((kind) =>
    elements.find((element) => element.kind === kind)!,
  ) as [Element, Element, Element, Element];

  for (const element of [stay, ambulatory, parentSupport, respite]) {
    await told.grant(await told.confirmElement(element));
  }
  const handovers = [
    await start(told, stay, 'aanbieder', merenhaven),
    await start(told, ambulatory, 'aanbieder2', oeverkracht),
    await start(told, parentSupport, 'aanbieder4', wmoSteunpunt),
  ];
  await teller.world.letPass(6);
  for (const { handover, provider } of handovers) await told.confirmHandover(handover, provider);

  await waitForRespite(told, respite);
  const found = await start(told, respite, 'aanbieder3', rietnest);
  await teller.world.letPass(4);
  await told.confirmHandover(found.handover, found.provider);

  await growAtHome(told, stay, ambulatory);
  await told.close('helpHolds', 'Een vertrouwde plek in deeltijd, met hulp thuis ernaast, bracht haar naar huis.');
  return { caseId: told.id, end: await endStateOf(told) };
}

export const girlOfTwelveEnds: EndState = {
  phase: 'closed',
  outcome: 'helpHolds',
  elements: ['ambulatory: goalReached', 'parentSupport: started', 'respite: started', 'stay: goalReached'],
  checkIns: ['month12: done', 'month3: done', 'month6: done', 'week1: done', 'week6: done'],
  events: {
    adviceRecorded: 1,
    agreementsRecorded: 4,
    bridgingEnded: 1,
    bridgingPlanned: 1,
    calledAgain: 4,
    caseClosed: 1,
    checkInDue: 5,
    checkInRecorded: 5,
    conversationHeld: 4,
    elementAdjusted: 4,
    elementConfirmed: 4,
    elementEnded: 2,
    expertInvited: 3,
    followUpStarted: 1,
    fundingCommitted: 4,
    fundingRequested: 4,
    handoverAccepted: 4,
    handoverConfirmed: 4,
    handoverOffered: 4,
    handoverPrepared: 4,
    helpStarted: 4,
    invitationAccepted: 3,
    placeFound: 4,
    sessionHeld: 1,
    sessionMoved: 1,
    sessionPlanned: 1,
    slotReserved: 1,
    startExpected: 1,
    submitted: 1,
    teamConfirmed: 1,
    teamProposed: 1,
    triageDecided: 1,
    triageStarted: 1,
    waitCheckedIn: 2,
    waitStarted: 4,
    teamInvited: 1,
    handoverConfirmedByOne: 8,
    guardPeriodEnded: 4,
  },
};

async function submit(teller: Teller): Promise<ToldCase> {
  const submitted = await teller.as('casusinbrenger').post<Row>('cases', {
    track: 'case',
    question: 'Hoe kan Noor weer thuis wonen, nu er nergens een passende vervolgplek is?',
    desiredBreakthrough: 'Zij woont bij haar moeder, met een vertrouwde plek voor de zware dagen.',
    stuckReasons: ['noPlace', 'refusedByProvider'],
    gemeenteId: oeverdam,
    child: { firstName: 'Noor', birthDate: '2014-05-03' },
    problemDomains: ['jeugdhulp', 'wmo'],
    involvedOrganisationIds: [merenhaven],
    regievoerderId: userId('regievoerder'),
    consents: consentsOfFamily('Mondeling, samen met Noor, in het gesprek van 20 november.'),
    tried: [
      { what: 'Crisisgroep', from: '2026-02-01', whyStopped: 'Zij is er nog: er kwam geen vervolgplek.' },
      { what: 'Pleeggezin', whyStopped: 'Geen gezin gevonden dat haar school kan houden.' },
    ],
    refusals: [{ providerName: 'Gezinshuizen De Zilverreiger', reason: 'Geen plek voor haar leeftijd.' }],
    childWords: { words: 'Ik wil niet weer verhuizen.', recordedBy: 'S. Vos, mentor', on: '2026-11-20' },
    parentsWords: [
      { who: 'moeder', words: 'Ik red de weekenden niet alleen.', recordedBy: 'S. Vos, mentor', on: '2026-11-20' },
    ],
    safety: 'Thuis is het veilig; de weekenden zijn zwaar.',
    authority: { who: 'moeder', checkedBy: 'Lokaal team Oeverdam' },
    school: { name: 'Basisschool De Merenhorizon', attends: true },
    whatWorks: 'Haar mentor op de crisisgroep en de vaste dagen daar.',
  });
  return new ToldCase(teller, submitted.id);
}

/** Friday to Monday at the group that she trusts, intensive help at home, support for her mother, and a respite place. */
async function advise(told: ToldCase): Promise<void> {
  const sessionId = await told.meet('Wijkcentrum Oeverdam');
  const common = { beneficiary: 'child', law: 'jeugdwet', legalRoute: 'beschikking', payerId: oeverdam };
  await told.post('coordinator', 'advices', {
    sessionId,
    advice: 'Noor gaat stap voor stap naar huis; de plek die zij vertrouwt blijft voor vrijdag tot en met maandag.',
    elements: [
      {
        ...common,
        kind: 'stay',
        providerId: merenhaven,
        choice: 'secondBest',
        missing: 'noPlace',
        intensity: { amount: 4, unit: 'days', per: 'week' },
        costCents: 1_840_000,
        what: 'Verblijf van vrijdag tot en met maandag op de crisisgroep.',
        goal: 'Rust en vertrouwen terwijl de tijd thuis groeit.',
        instead: 'Een vaste vervolgplek dicht bij school.',
      },
      {
        ...common,
        kind: 'ambulatory',
        beneficiary: 'family',
        providerId: oeverkracht,
        choice: 'firstBest',
        intensity: { amount: 10, unit: 'hours', per: 'week' },
        costCents: 1_260_000,
        what: 'Intensieve opvoedondersteuning thuis.',
        goal: 'Moeder en Noor redden de week samen.',
      },
      {
        ...common,
        kind: 'parentSupport',
        beneficiary: 'parent',
        law: 'wmo',
        providerId: wmoSteunpunt,
        choice: 'firstBest',
        intensity: { amount: 2, unit: 'hours', per: 'week' },
        costCents: 420_000,
        what: 'De begeleiding die moeder al heeft, gaat door en sluit aan op dit plan.',
        goal: 'Moeder houdt het vol.',
      },
      {
        ...common,
        kind: 'respite',
        choice: 'firstBest',
        missing: 'noPlace',
        intensity: { amount: 2, unit: 'days', per: 'month' },
        costCents: 360_000,
        what: 'Een fijne logeerplek.',
        goal: 'Adem voor moeder en Noor.',
      },
    ],
    dissents: [{ by: 'A. Adema', words: 'Eerst verder onderzoek was mijn voorkeur.' }],
  });
}

async function start(told: ToldCase, { id }: Element, provider: string, providerId: string) {
  const handover = await told.offerHandover(id, provider, providerId);
  await told.acceptHandover(handover, provider);
  return { handover, provider };
}

/** No place yet: the wait is bridged and watched, until one is found. */
async function waitForRespite(told: ToldCase, { id }: Element): Promise<void> {
  const wait = await told.waitOf(id);
  const endDate = await told.dayAhead(60);
  await told.post('regievoerder', 'bridgings', {
    waitId: wait.id,
    responsibleUserId: userId('regievoerder'),
    contactEveryDays: 7,
    endDate,
    safetyPlan: 'Bij spanning belt moeder de groep; Noor mag dan een nacht eerder komen.',
    alarmWhen: 'Noor een dag niet naar school gaat.',
  });
  for (const story of ['Noor slaapt beter.', 'Moeder is moe, de buurvrouw helpt.']) {
    await told.teller.world.letPass(6);
    await told.post('regievoerder', `waits/${wait.id}/check-ins`, { safe: true, story });
  }
  await told.post('regievoerder', `waits/${wait.id}/expected-starts`, { expectedStart: endDate });
}

/** The time at home grows; what is no longer needed is taken away slowly, over three months. */
async function growAtHome(told: ToldCase, stay: Element, ambulatory: Element): Promise<void> {
  const adjust = async ({ id }: Element, amount: number, unit: string, reason: string) =>
    told.post('regievoerder', `support-elements/${id}/adjustments`, {
      intensity: { amount, unit, per: 'week' },
      from: await told.dayAhead(0),
      reason,
    });
  const end = ({ id }: Element, note: string) =>
    told.post('regievoerder', `support-elements/${id}/outcomes`, { outcome: 'goalReached', note });

  await told.checkIn('week1', 7, { score: 6, story: 'Ik slaap weer in mijn eigen kamer.' });
  await adjust(stay, 3, 'days', 'Zondag gaat thuis goed.');
  await told.checkIn('week6', 35, { score: 7, wish: 'less', story: 'Zaterdag kan ook thuis.' });
  await adjust(stay, 2, 'days', 'Het weekend thuis lukt.');
  await adjust(ambulatory, 6, 'hours', 'Moeder doet meer zelf.');
  await told.checkIn('month3', 50, { score: 8, wish: 'less', story: 'Ik ben bijna altijd thuis.' });
  await adjust(ambulatory, 2, 'hours', 'Langzaam afbouwen.');
  await end(stay, 'Noor woont thuis.');
  await told.checkIn('month6', 92, { score: 8, story: 'Logeren is leuk.' });
  await end(ambulatory, 'Het gezin redt het met de logeerplek en de steun voor moeder.');
  await told.checkIn('month12', 183, { score: 9, story: 'Gewoon.' });
}
