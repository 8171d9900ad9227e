export const HANDOVER_KINDS = ['startOfHelp', 'redirect'] as const;

export const HANDOVER_STATUSES = [
  'preparing',
  'offered',
  'accepted',
  'confirmed',
  'declined',
  'expired',
  'handedBack',
  'withdrawn',
] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

export const HANDOVER_DECLINE_REASONS = ['noPlace', 'notFitting', 'otherQuestion', 'unsafe', 'other'] as const;

/** A warm handover: the sender stays responsible until the receiver accepts. */
export interface HandoverRecord {
  id: string;
  caseId: string;
  kind: (typeof HANDOVER_KINDS)[number];
  elementId: string | null;
  senderUserId: string;
  receiverUserId: string;
  receiverOrganisationId: string;
  status: HandoverStatus;
  conversationAt: string | null;
  withFamily: boolean | null;
  agreements: number;
  offeredAt: string | null;
  answeredAt: string | null;
  declineReason: (typeof HANDOVER_DECLINE_REASONS)[number] | null;
  calledAt: string | null;
  senderConfirmedAt: string | null;
  receiverConfirmedAt: string | null;
}

export interface ProposeHandoverInput {
  elementId: string;
  receiverUserId: string;
  receiverOrganisationId: string;
}

export interface HoldConversationInput {
  handoverId: string;
  heldAt: string;
  withChild: boolean;
  withParents: boolean;
}

/** One line of the agreements sheet; the words live beside it in the database. */
export interface AgreementRecord {
  id: string;
  caseId: string;
  handoverId: string;
  responsible: 'child' | 'parent' | 'sender' | 'receiver' | 'school' | 'other';
  contactEveryDays: number | null;
  agreedAt: string;
}

export interface RecordAgreementsInput {
  handoverId: string;
  agreements: { responsible: AgreementRecord['responsible']; contactEveryDays: number | null }[];
}

export interface AnswerHandoverInput {
  handoverId: string;
  answer: 'accept' | 'decline';
  reason: (typeof HANDOVER_DECLINE_REASONS)[number] | null;
}

export interface CallAgainInput {
  handoverId: string;
  goesWell: boolean;
}

export interface ConfirmHandoverInput {
  handoverId: string;
}

export interface HandBackInput {
  handoverId: string;
  reason: (typeof HANDOVER_DECLINE_REASONS)[number];
}
