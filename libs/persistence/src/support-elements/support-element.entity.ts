import { Entity } from 'typeorm';
import { LAWS } from '#contracts/codes';
import {
  BENEFICIARIES,
  CHOICES,
  ELEMENT_KINDS,
  ELEMENT_STATUSES,
  type Intensity,
  LEGAL_ROUTES,
  MISSING,
  type SupportElementRecord,
} from '#contracts/support-elements';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Cents, Code, Json, LocalDate, Moment, Reference, Words } from '../columns/columns.js';

@Entity('support_elements')
export class SupportElementEntity extends CaseBoundEntity implements SupportElementRecord {
  @Reference()
  adviceId!: string;

  @Code(ELEMENT_KINDS)
  kind!: SupportElementRecord['kind'];

  @Code(BENEFICIARIES)
  beneficiary!: SupportElementRecord['beneficiary'];

  @Code(LAWS)
  law!: SupportElementRecord['law'];

  @Code(LEGAL_ROUTES)
  legalRoute!: SupportElementRecord['legalRoute'];

  @Reference()
  payerId!: string;

  @Reference({ nullable: true })
  providerId!: string | null;

  @Code(CHOICES)
  choice!: SupportElementRecord['choice'];

  @Code(MISSING, { nullable: true })
  missing!: SupportElementRecord['missing'];

  @Json()
  intensity!: Intensity;

  @LocalDate({ nullable: true })
  startDate!: string | null;

  @Cents()
  costCents!: number;

  @Code(ELEMENT_STATUSES)
  status!: SupportElementRecord['status'];

  @Moment({ nullable: true })
  startedAt!: string | null;

  @Moment({ nullable: true })
  endedAt!: string | null;

  @Words()
  what!: string | null;

  @Words()
  goal!: string | null;

  /** What is done instead of the first best. */
  @Words()
  instead!: string | null;

  @Words()
  outcomeNote!: string | null;
}
