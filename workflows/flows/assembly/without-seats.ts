import type { CaseRecords, RecordName } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import { CaseView } from '../../case-escalation/view.js';

/** A case as it is, but for these seats: whoever had one is out by a conflict of interest. */
export class WithoutSeats extends CaseView {
  private readonly free: ReadonlySet<string>;

  constructor(
    private readonly view: CaseView,
    invitationIds: readonly string[],
  ) {
    super();
    this.free = new Set(invitationIds);
  }

  override get policy() {
    return this.view.policy;
  }

  override get statutory() {
    return this.view.statutory;
  }

  override get at(): string {
    return this.view.at;
  }

  override get case(): CaseRecord {
    return this.view.case;
  }

  override all<N extends RecordName>(record: N): CaseRecords[N][] {
    return this.view.all(record).map((row) => this.freed(record, row));
  }

  override find<N extends RecordName>(record: N, id: string): CaseRecords[N] | undefined {
    const row = this.view.find(record, id);
    return row && this.freed(record, row);
  }

  private freed<N extends RecordName>(record: N, row: CaseRecords[N]): CaseRecords[N] {
    return record === 'invitation' && this.free.has(row.id) ? { ...row, status: 'conflicted' } : row;
  }
}
