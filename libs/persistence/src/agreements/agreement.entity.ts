import { Entity } from 'typeorm';
import type { AgreementRecord } from '#contracts/handovers';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Count, Moment, Reference, Words } from '../columns/columns.js';

@Entity('agreements')
export class AgreementEntity extends CaseBoundEntity implements AgreementRecord {
  @Reference()
  handoverId!: string;

  @Code(['child', 'parent', 'sender', 'receiver', 'school', 'other'] satisfies AgreementRecord['responsible'][])
  responsible!: AgreementRecord['responsible'];

  @Count({ nullable: true })
  contactEveryDays!: number | null;

  @Moment()
  agreedAt!: string;

  @Words()
  task!: string | null;
}
