import type { CaseRecords, RecordName } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import type { RegionPolicy } from '#contracts/policies';
import type { StatutoryCalendar } from '#domain/terms/statutory-calendar';
import { refuse } from '../refusal.js';

/** What rules may look at: the case as it is, or as it is becoming within one move. */
export abstract class CaseView {
  abstract readonly policy: RegionPolicy;
  /** The statutory list as far as this case knows it. */
  abstract readonly statutory: StatutoryCalendar;
  abstract readonly at: string;
  abstract get case(): CaseRecord;
  abstract all<N extends RecordName>(record: N): CaseRecords[N][];
  abstract find<N extends RecordName>(record: N, id: string): CaseRecords[N] | undefined;

  require<N extends RecordName>(record: N, id: string): CaseRecords[N] {
    return this.find(record, id) ?? refuse('unknownRecord');
  }

  where<N extends RecordName>(record: N, fits: (row: CaseRecords[N]) => boolean): CaseRecords[N][] {
    return this.all(record).filter(fits);
  }

  last<N extends RecordName>(record: N): CaseRecords[N] | undefined {
    return this.all(record).at(-1);
  }
}
