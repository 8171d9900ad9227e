import type { FundingRequestRecord } from '#contracts/funding';
import type { HandoverRecord, HandoverStatus } from '#contracts/handovers';
import type { SupportElementRecord } from '#contracts/support-elements';
import type { InvitationRecord } from '#contracts/teams';
import { SUPPLYING } from './access-facts.js';
import { peopleOf, type Person } from './person.js';

/** What of a case was put to one person who does not see the whole of it. */
export interface AskedOf {
  /** They themselves. */
  userId: string;
  /** They, and those for whom they act in what is no matter of a seat in the team. */
  analystIds: readonly string[];
  fundingRequestIds: ReadonlySet<string>;
  handoverIds: ReadonlySet<string>;
  /** Handovers that are still alive: what was said in one that came to nothing is no longer theirs to read. */
  liveHandoverIds: ReadonlySet<string>;
  /** Help that they hand over, take over or give. */
  helpIds: ReadonlySet<string>;
  /** Help for which they are asked for money. */
  paidIds: ReadonlySet<string>;
}

/** The records that say what was put to whom. */
export interface Questions {
  fundingRequests: readonly FundingRequestRecord[];
  handovers: readonly HandoverRecord[];
  elements: readonly SupportElementRecord[];
  invitations: readonly InvitationRecord[];
}

const LIVE: readonly HandoverStatus[] = ['preparing', 'offered', 'accepted', 'confirmed'];

const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
const elementsOf = (rows: readonly { elementId: string | null }[]): string[] =>
  rows.flatMap(({ elementId }) => elementId ?? []);

/** The rungs that were asked until now: a rung below the amount was passed over. */
const askedRungs = ({ ladder, rung, amountCents }: FundingRequestRecord) =>
  ladder.slice(0, rung + 1).filter(({ ceilingCents }) => ceilingCents === null || ceilingCents >= amountCents);

/** The requests, handovers and pieces of help that concern this person. */
export function askedOf(person: Person, { fundingRequests, handovers, elements, invitations }: Questions): AskedOf {
  const userIds = peopleOf(person);
  const isAsked = (id: string) => userIds.includes(id);
  const requests = fundingRequests.filter((request) =>
    askedRungs(request).some(({ userId, substituteUserIds }) => [userId, ...substituteUserIds].some(isAsked)),
  );
  const own = handovers.filter(({ senderUserId, receiverUserId }) => isAsked(senderUserId) || isAsked(receiverUserId));
  const live = own.filter(({ status }) => LIVE.includes(status));
  return {
    userId: person.id,
    analystIds: userIds.filter((id) => id === person.id || !invitations.some(({ userId }) => userId === id)),
    fundingRequestIds: idsOf(requests),
    handoverIds: idsOf(own),
    liveHandoverIds: idsOf(live),
    helpIds: new Set([...elementsOf(live), ...idsOf(elements.filter((element) => isGivenBy(person, element)))]),
    paidIds: new Set(elementsOf(requests)),
  };
}

const isGivenBy = ({ roles, organisationId }: Person, { providerId, status }: SupportElementRecord): boolean =>
  roles.includes('provider') && organisationId !== null && providerId === organisationId && SUPPLYING.includes(status);
