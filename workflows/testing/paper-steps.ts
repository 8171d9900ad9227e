import type { AdvisedElement } from '#contracts/support-elements';
import { PEOPLE, type PaperCase } from './paper-case.js';

export const RESPITE: AdvisedElement = {
  kind: 'respite',
  beneficiary: 'child',
  law: 'jeugdwet',
  legalRoute: 'beschikking',
  payerId: 'oeverdam',
  providerId: null,
  choice: 'firstBest',
  missing: 'noPlace',
  intensity: { amount: 2, unit: 'days', per: 'week' },
  startDate: null,
  costCents: 936_000,
};

export function accept(paper: PaperCase): void {
  paper.coordinates('decideTriage', { outcome: 'accept', table: null, urgent: null, regievoerderId: null });
}

export function invite(paper: PaperCase): string {
  const proposalId = paper.coordinates('proposeTeam', { requirements: null, mustInclude: [], mustExclude: [] });
  paper.coordinates('inviteTeam', { proposalId });
  return proposalId;
}

export function acceptInvitations(paper: PaperCase): void {
  for (const { id, userId, status } of paper.all('invitation')) {
    if (status !== 'invited') continue;
    paper.does(userId, 'expert', 'answerInvitation', { invitationId: id, answer: 'accept', reason: null });
  }
}

export function confirmTeam(paper: PaperCase): void {
  paper.coordinates('confirmTeam', { proposalId: paper.last('teamProposal').id });
}

export function advise(paper: PaperCase, elements: AdvisedElement[] = [RESPITE]): void {
  const sessionId = paper.coordinates('planSession', { plannedAt: later(paper, 1) });
  const attendances = [{ kind: 'child', userId: null, present: true } as const];
  paper.coordinates('recordAttendance', { sessionId, heldAt: paper.now, attendances });
  paper.coordinates('recordAdvice', { sessionId, elements, dissents: 0 });
}

export function reachPlan(paper: PaperCase, elements?: AdvisedElement[]): void {
  accept(paper);
  invite(paper);
  acceptInvitations(paper);
  confirmTeam(paper);
  advise(paper, elements);
}

/** Confirms an element, so that its funding is asked; answers the id of the request. */
export function confirmElement(paper: PaperCase, elementId = paper.last('supportElement').id): string {
  const { choice, missing, providerId, costCents } = paper.all('supportElement').find(({ id }) => id === elementId)!;
  paper.coordinates('confirmElement', { elementId, choice, missing, providerId, costCents });
  return paper.last('fundingRequest').id;
}

export function grant(paper: PaperCase, fundingRequestId: string, userId = 'u-mandaathouder'): void {
  paper.does(userId, 'mandateHolder', 'decideFunding', { fundingRequestId, outcome: 'grant', amountCents: null });
}

/** The wait is over and the handover is offered to the provider; answers its id. */
export function offerHandover(paper: PaperCase): string {
  const wait = paper.last('wait');
  const regievoerder = [PEOPLE.regievoerder, 'regievoerder'] as const;
  paper.does(...regievoerder, 'startHelp', { waitId: wait.id, providerId: 'o-kade', startDate: '2027-03-01' });
  return prepareHandover(paper, wait.elementId);
}

export function prepareHandover(paper: PaperCase, elementId: string): string {
  const regievoerder = [PEOPLE.regievoerder, 'regievoerder'] as const;
  const receiver = { receiverUserId: PEOPLE.provider, receiverOrganisationId: 'o-kade' };
  const handoverId = paper.does(...regievoerder, 'proposeHandover', { elementId, ...receiver });
  offer(paper, handoverId);
  return handoverId;
}

export function offer(paper: PaperCase, handoverId: string): void {
  const { senderUserId } = paper.all('handover').find(({ id }) => id === handoverId)!;
  const sender = [senderUserId, senderUserId === PEOPLE.regievoerder ? 'regievoerder' : 'coordinator'] as const;
  const conversation = { heldAt: paper.now, withChild: true, withParents: true };
  paper.does(...sender, 'holdConversation', { handoverId, ...conversation });
  const agreements = [{ responsible: 'receiver', contactEveryDays: 7 } as const];
  paper.does(...sender, 'recordAgreements', { handoverId, agreements });
}

export function acceptHandover(paper: PaperCase, handoverId: string): void {
  paper.does(PEOPLE.provider, 'provider', 'answerHandover', { handoverId, answer: 'accept', reason: null });
}

export function reachFollowUp(paper: PaperCase): void {
  reachPlan(paper);
  grant(paper, confirmElement(paper));
  acceptHandover(paper, offerHandover(paper));
}

export function later(paper: PaperCase, days: number): string {
  return new Date(Date.parse(paper.now) + days * 86_400_000).toISOString();
}

/** What a refused command throws. */
export const refused = (code: string) => expect.objectContaining({ code });
