import { Column, Entity, Index } from 'typeorm';
import {
  type ChosenSlot,
  DECLINE_REASONS,
  type InterestDeclaration,
  INVITATION_STATUSES,
  type InvitationRecord,
} from '#contracts/teams';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Json, Moment, Reference, Texts, Words } from '../columns/columns.js';

@Entity('invitations')
@Index(['expertId'])
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

  @Json({ nullable: true })
  slot!: ChosenSlot | null;

  @Column({ type: 'boolean', default: true })
  vote!: boolean;

  @Column({ type: 'jsonb', default: [] })
  interests!: InterestDeclaration[];

  /** What is asked of them, in the words of the coordinator: for who does not know yet whom it is about. */
  @Words()
  question!: string | null;
}
