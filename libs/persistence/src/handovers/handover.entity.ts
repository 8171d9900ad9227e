import { Entity } from 'typeorm';
import { HANDOVER_DECLINE_REASONS, HANDOVER_KINDS, HANDOVER_STATUSES, type HandoverRecord } from '#contracts/handovers';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Count, Flag, Moment, Reference, Words } from '../columns/columns.js';

@Entity('handovers')
export class HandoverEntity extends CaseBoundEntity implements HandoverRecord {
  @Code(HANDOVER_KINDS)
  kind!: HandoverRecord['kind'];

  @Reference({ nullable: true })
  elementId!: string | null;

  @Reference()
  senderUserId!: string;

  @Reference()
  receiverUserId!: string;

  @Reference()
  receiverOrganisationId!: string;

  @Code(HANDOVER_STATUSES)
  status!: HandoverRecord['status'];

  @Moment({ nullable: true })
  conversationAt!: string | null;

  @Flag({ nullable: true })
  withFamily!: boolean | null;

  @Count()
  agreements!: number;

  @Moment({ nullable: true })
  offeredAt!: string | null;

  @Moment({ nullable: true })
  answeredAt!: string | null;

  @Code(HANDOVER_DECLINE_REASONS, { nullable: true })
  declineReason!: HandoverRecord['declineReason'];

  @Moment({ nullable: true })
  calledAt!: string | null;

  @Moment({ nullable: true })
  senderConfirmedAt!: string | null;

  @Moment({ nullable: true })
  receiverConfirmedAt!: string | null;

  @Words()
  conversation!: string | null;

  @Words()
  declineWords!: string | null;

  @Words()
  callNote!: string | null;
}
