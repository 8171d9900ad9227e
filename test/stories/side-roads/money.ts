import { endStateOf } from '../teller/end-state.js';
import type { Element, Row, ToldCase } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { advised, submit } from './begin.js';

/** Four requests, each answered in another way; then the case is withdrawn and what was still asked is let go. */
export const money: Story = {
  name: 'money that comes in part, in advance, later or not at all',
  async tell(teller) {
    const told = await submit(teller, 'Wie betaalt wat al twee keer is toegezegd?');
    const kinds = { respite: 360_000, treatment: 900_000, relief: 120_000, stay: 3_000_000 };
    const [respite, treatment, relief, stay] = (await advised(told, kinds)) as [Element, Element, Element, Element];
    await grantInPart(told, respite);
    await commitFirstDecideLater(told, treatment);
    await refuseTwice(told, relief);
    const request = await told.confirmElement(stay);
    expect(await told.find('funding-requests', request)).toMatchObject({ status: 'requested' });
    expect(await told.tasks('afdelingshoofd')).toEqual(['decideFunding']);
    const grant = { outcome: 'grant' };
    const decisions = `${told.path}/funding-requests/${request.id}/decisions`;
    expect(await told.as('mandaathouder').isRefused(decisions, grant)).toMatchObject({
      type: '/problems/aboveCeiling',
      detail: expect.stringMatching(/30\.000.*25\.000/) as string,
    });

    await told.post('casusinbrenger', 'withdrawals', { reason: 'Het gezin gaat bij familie wonen.' });
    expect(await told.find('funding-requests', request)).toMatchObject({ status: 'released' });
    expect((await told.list('waits')).map(({ status }) => status)).toEqual(['stopped', 'stopped']);
    for (const username of ['coordinator', 'regievoerder', 'afdelingshoofd', 'mandaathouder']) {
      expect(await told.tasks(username)).toEqual([]);
    }
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'closed',
    outcome: 'withdrawn',
    elements: ['relief: dropped', 'respite: dropped', 'stay: dropped', 'treatment: dropped'],
    checkIns: [],
    events: {
      adviceRecorded: 1,
      caseClosed: 1,
      caseWithdrawn: 1,
      elementConfirmed: 4,
      elementDropped: 1,
      elementReturned: 1,
      expertInvited: 3,
      fundingCommitted: 1,
      fundingCommittedInPart: 1,
      fundingEscalated: 1,
      fundingProvisional: 1,
      fundingRefused: 2,
      fundingRequested: 4,
      fundingSupplementAsked: 1,
      fundingSupplemented: 1,
      invitationAccepted: 3,
      sessionHeld: 1,
      sessionMoved: 1,
      sessionPlanned: 1,
      slotReserved: 1,
      submitted: 1,
      taskCompleted: 1,
      teamConfirmed: 1,
      teamInvited: 1,
      teamProposed: 1,
      triageDecided: 1,
      triageStarted: 1,
      waitStarted: 2,
    },
  },
};

async function grantInPart(told: ToldCase, element: Element): Promise<void> {
  const decisions = `funding-requests/${(await told.confirmElement(element)).id}/decisions`;
  const reason = 'Eén weekend in de maand is voor nu genoeg.';
  const part = (amountCents: number) => ({ outcome: 'grantInPart', amountCents, reason });
  expect(await told.refusal('mandaathouder', decisions, part(400_000))).toBe('amountAboveRequest');
  expect(await told.refusal('wethouder', decisions, part(180_000))).toBe('notFound');
  await told.post('plaatsvervanger', decisions, part(180_000));
  expect(await told.refusal('mandaathouder', decisions, part(180_000))).toBe('alreadyDecided');
  await told.completeTask('coordinator', 'reviewPartialGrant', 'Met de ouders besproken: dit is een begin.');
}

/** Something is missing, then there is hurry, and at last the decision that stays. */
async function commitFirstDecideLater(told: ToldCase, element: Element): Promise<void> {
  const request = `funding-requests/${(await told.confirmElement(element)).id}`;
  const asks = { outcome: 'askSupplement', reason: 'De offerte ontbreekt.' };
  await told.post('mandaathouder', `${request}/decisions`, asks);
  const until = await told.dayAhead(30);
  const provisional = { amountCents: 300_000, until, reason: 'De crisis wacht niet op de offerte.' };
  const commitments = `${request}/provisional-commitments`;
  expect(await told.refusal('mandaathouder', commitments, provisional)).toBe('supplementOpen');
  await told.post('casusinbrenger', `${request}/supplements`, { answer: 'De offerte is nu toegevoegd.' });
  await told.post('mandaathouder', commitments, provisional);
  await told.post('mandaathouder', `${request}/decisions`, { outcome: 'grant' });
}

async function refuseTwice(told: ToldCase, element: Element): Promise<void> {
  const request: Row = await told.confirmElement(element);
  const refused = { outcome: 'refuse', reason: 'Hiervoor is een algemene voorziening.' };
  for (const username of ['mandaathouder', 'wethouder']) {
    await told.post(username, `funding-requests/${request.id}/decisions`, refused);
  }
  expect(await told.tasks('coordinator')).toContain('reviseElement');
  await told.post('coordinator', `support-elements/${element.id}/drops`, { reason: 'Oma neemt dit over.' });
}
