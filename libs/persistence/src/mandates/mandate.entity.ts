import { Entity, ForeignKey, Unique } from 'typeorm';
import { type Law, LAWS } from '#contracts/codes';
import { Cents, Codes, Count, Flag, Key, LocalDate, Reference, References, Text, Words } from '../columns/columns.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** The power of one function to commit money of a payer. */
@Entity('mandates')
@Unique(['payerId', 'rung', 'validFrom'])
export class MandateEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => OrganisationEntity)
  payerId!: string;

  /** Place on the payer's ladder, lowest first. */
  @Count()
  rung!: number;

  @Text()
  functionTitle!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @References()
  substituteUserIds!: string[];

  /** By which they were named; null for those of the installation. */
  @Words()
  substitutesDecision!: string | null;

  /** Per decision; null: no ceiling. */
  @Cents({ nullable: true })
  ceilingCents!: number | null;

  @Codes(LAWS)
  laws!: Law[];

  @LocalDate()
  validFrom!: string;

  /** Last day; null: until further notice. */
  @LocalDate({ nullable: true })
  validTo!: string | null;

  @Flag()
  doorzettingsmacht!: boolean;
}
