import { type EndState, endStateOf } from '../teller/end-state.js';
import { type Row, ToldCase } from '../teller/steps.js';
import type { Teller } from '../teller/teller.js';

/** Somebody wants to think along with the team and names nobody: advice, and no more than that. */
export async function adviceOnly(teller: Teller): Promise<{ caseId: string; end: EndState }> {
  const submitted = await teller.as('casusinbrenger').post<Row>('cases', {
    track: 'consult',
    anonymous: true,
    question: 'Wat helpt een jongen die al drie scholen verliet en thuis niemand meer spreekt?',
    stuckReasons: ['complexity'],
    problemDomains: ['onderwijs'],
  });
  const told = new ToldCase(teller, submitted.id);
  await told.post('coordinator', 'triage-decisions', {
    outcome: 'consultOnly',
    reason: 'De vraag is om mee te denken; er is geen hulp te regelen.',
  });
  await told.seatTeam();
  const sessionId = await told.meet('Beeldbellen');
  await told.post('coordinator', 'advices', {
    sessionId,
    advice: 'Begin bij wat hij graag doet; één vaste volwassene op school, en thuis samen eten zonder vragen.',
    elements: [],
    dissents: [],
  });
  await told.close('adviceGiven', 'Een vaste volwassene op school komt in alle adviezen terug.');
  return { caseId: told.id, end: await endStateOf(told) };
}

export const adviceOnlyEnds: EndState = {
  phase: 'closed',
  outcome: 'adviceGiven',
  elements: [],
  checkIns: [],
  events: {
    adviceRecorded: 1,
    caseClosed: 1,
    expertInvited: 1,
    invitationAccepted: 1,
    sessionHeld: 1,
    sessionMoved: 1,
    sessionPlanned: 1,
    slotReserved: 1,
    submitted: 1,
    teamConfirmed: 1,
    teamProposed: 1,
    triageDecided: 1,
    triageStarted: 1,
    teamInvited: 1,
  },
};
