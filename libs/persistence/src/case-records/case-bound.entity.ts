import { OfCase } from './of-case.js';
import { RecordEntity } from './record.entity.js';

/** A record that is always one of a case. */
export abstract class CaseBoundEntity extends RecordEntity {
  @OfCase()
  caseId!: string;
}
