import { Entity } from 'typeorm';
import { CONSENT_GIVERS, CONSENT_KINDS, CONSENT_STATUSES, type ConsentRecord } from '#contracts/consents';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Moment, Reference, Words } from '../columns/columns.js';

@Entity('consents')
export class ConsentEntity extends CaseBoundEntity implements ConsentRecord {
  @Code(CONSENT_KINDS)
  kind!: ConsentRecord['kind'];

  @Code(CONSENT_STATUSES)
  status!: ConsentRecord['status'];

  @Code(CONSENT_GIVERS)
  givenBy!: ConsentRecord['givenBy'];

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @Words()
  how!: string | null;

  /** Why sharing without consent was right: purpose and ground. */
  @Words()
  weighing!: string | null;
}
