import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { STUCK_REASONS, type StuckReason } from '#contracts/codes';
import { CaseEntity } from '../cases/case.entity.js';
import { Codes, Json, LocalDate, Text, Texts } from '../columns/columns.js';
import type {
  Attempt,
  Authority,
  ExplanatoryAnalysis,
  Involvement,
  OwnWords,
  ParentsWords,
  Refusal,
  School,
} from './intake-parts.js';

/** Everything personal of a case, as it was brought in. An anonymous consult has no name and no birth date. */
@Entity('intakes')
export class IntakeEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => CaseEntity)
  caseId!: string;

  @Text({ nullable: true })
  childFirstName!: string | null;

  @LocalDate({ nullable: true })
  childBirthDate!: string | null;

  @Text()
  question!: string;

  @Text({ nullable: true })
  desiredBreakthrough!: string | null;

  @Codes(STUCK_REASONS)
  stuckReasons!: StuckReason[];

  @Json()
  tried!: Attempt[];

  @Json()
  refusals!: Refusal[];

  @Json({ nullable: true })
  childWords!: OwnWords | null;

  @Json()
  parentsWords!: ParentsWords[];

  @Json({ nullable: true })
  analysis!: ExplanatoryAnalysis | null;

  @Text({ nullable: true })
  safety!: string | null;

  @Texts()
  legalMeasures!: string[];

  @Json({ nullable: true })
  authority!: Authority | null;

  @Json({ nullable: true })
  school!: School | null;

  @Text({ nullable: true })
  whatWorks!: string | null;

  @Text({ nullable: true })
  urgencyReason!: string | null;

  @Json()
  involved!: Involvement[];
}
