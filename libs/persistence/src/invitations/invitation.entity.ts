import { Entity, Index } from 'typeorm';
import { DECLINE_REASONS, INVITATION_STATUSES, type InvitationRecord } from '#contracts/teams';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference, Texts, Words } from '../columns/columns.js';

@Entity('invitations')
@Index(['expertId', 'invitedAt'], { where: `"status" IN ('invited', 'accepted')` })
export class InvitationEntity extends CaseBoundEntity implements InvitationRecord {
  @Reference()
  proposalId!: string;

  @Reference()
  expertId!: string;

  @Reference()
  userId!: string;

  @Reference()
  organisationId!: string;

  @Texts()
  covers!: string[];

  @Code(INVITATION_STATUSES)
  status!: InvitationRecord['status'];

  @Moment()
  invitedAt!: string;

  @Moment({ nullable: true })
  answeredAt!: string | null;

  @Code(DECLINE_REASONS, { nullable: true })
  declineReason!: InvitationRecord['declineReason'];

  @Words()
  note!: string | null;
}
