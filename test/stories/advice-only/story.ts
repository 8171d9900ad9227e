import { type EndState, endStateOf } from '../teller/end-state.js';
import { type Row, ToldCase } from '../teller/steps.js';
import type { Teller } from '../teller/teller.js';

/** Somebody wants to think along with the team and names nobody: advice, and no more than that. */
export async function adviceOnly(teller: Teller): Promise<EndState & { caseId: string }> {
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
  return { ...(await endStateOf(told)), caseId: told.id };
}

export const adviceOnlyEnds: Omit<EndState, 'events'> = {
  phase: 'closed',
  outcome: 'adviceGiven',
  elements: [],
  checkIns: [],
};
