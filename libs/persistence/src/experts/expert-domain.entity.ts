import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Count, LocalDate, Moment, Reference, Text } from '../columns/columns.js';
import { UserEntity } from '../users/user.entity.js';
import { ExpertEntity } from './expert.entity.js';

/** What somebody knows, at which level, and what that rests on. Past its last day it counts for nothing. */
@Entity('expert_domains')
@Check('"level" BETWEEN 1 AND 3')
export class ExpertDomainEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => ExpertEntity, { onDelete: 'CASCADE' })
  expertId!: string;

  /** Code of a domain of the expert's region. */
  @PrimaryColumn({ type: 'text' })
  domain!: string;

  @Count()
  level!: number;

  /** Number in a professional register, and which: 'SKJ 110012345'. */
  @Text({ nullable: true })
  registration!: string | null;

  /** Since which year somebody works in it. */
  @Count({ nullable: true })
  since!: number | null;

  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  confirmedBy!: string | null;

  @Moment({ nullable: true })
  confirmedAt!: string | null;

  @LocalDate({ nullable: true })
  validUntil!: string | null;
}
