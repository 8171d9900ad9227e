import type { Element, Row, ToldCase } from '../../stories/teller/steps.js';
import { PAYER, PROVIDER } from './intake.js';
import { submitCase } from './submit.js';
import type { Instance } from './instance.js';

const RECEIVER = 'aanbieder2';

/** A whole life in which all goes well and nobody waits: from intake to closing with what was learnt. */
export async function liveThrough(instance: Instance): Promise<ToldCase> {
  const told = await submitCase(instance);
  await told.accept();
  await told.seatTeam();
  await advise(told);
  const [element] = (await told.elements()) as [Element];
  await told.grant(await told.confirmElement(element));
  const handover = await told.offerHandover(element.id, RECEIVER, PROVIDER);
  await told.acceptHandover(handover, RECEIVER);
  await told.confirmHandover(handover, RECEIVER);
  await followUp(told);
  await told.post('regievoerder', `support-elements/${element.id}/outcomes`, {
    outcome: 'goalReached',
    note: 'Het gezin redt het zelf.',
  });
  await told.close('helpHolds', 'Eén team dat bleef maakte het verschil.');
  return told;
}

async function advise(told: ToldCase): Promise<void> {
  const sessionId = await told.meet('Wijkcentrum Oeverdam');
  await told.post('coordinator', 'advices', {
    sessionId,
    advice: 'Hulp aan huis en op school, door mensen die blijven.',
    elements: [
      {
        kind: 'ambulatory',
        beneficiary: 'family',
        law: 'jeugdwet',
        legalRoute: 'beschikking',
        payerId: PAYER,
        providerId: PROVIDER,
        choice: 'firstBest',
        intensity: { amount: 6, unit: 'hours', per: 'week' },
        costCents: 1_260_000,
        what: 'Intensieve ambulante hulp, thuis en op school.',
        goal: 'Sem gaat weer naar school en thuis is het rustig.',
      },
    ],
    dissents: [],
  });
}

async function followUp(told: ToldCase): Promise<void> {
  const [first] = (await told.list('check-ins')) as [Row];
  await told.post('regievoerder', `check-ins/${first.id}/results`, {
    score: 7,
    helpRuns: true,
    helpFits: true,
    safe: true,
    atSchool: true,
    wish: 'same',
    story: 'Er is iemand die blijft.',
  });
}
