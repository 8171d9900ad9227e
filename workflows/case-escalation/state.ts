import type { CaseRecords, CaseStart, Change, Outcome, RecordName } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import type { RegionPolicy } from '#contracts/policies';

export type Rows<N extends RecordName> = Record<string, CaseRecords[N]>;
export type StoredRows = { [N in RecordName]?: Rows<N> };

/** What is carried into the next run: plain JSON, nothing else survives continue-as-new. */
export interface CarriedState {
  rows: StoredRows;
  policy: RegionPolicy;
  steps: number;
  handled: [commandId: string, outcome: Outcome][];
}

/** Repeats of older commands are answered from the database, before they reach the workflow. */
const REMEMBERED_COMMANDS = 100;

/** Written for people to read; no later decision looks at them. */
const NOT_KEPT: ReadonlySet<RecordName> = new Set<RecordName>([
  'agreement',
  'fundingDecision',
  'waitCheckIn',
  'adjustment',
  'advice',
  'safetyAlarm',
]);

/** All that the process knows of one case. Rows are replaced whole, never changed in place. */
export class CaseState {
  private constructor(
    readonly policy: RegionPolicy,
    private readonly rows: StoredRows,
    private stepCount: number,
    private handled: [commandId: string, outcome: Outcome][],
  ) {}

  static start(start: CaseStart): CaseState {
    return new CaseState(start.policy, { case: { [start.case.id]: start.case } }, 0, []);
  }

  static carriedOver(carried: CarriedState): CaseState {
    return new CaseState(carried.policy, carried.rows, carried.steps, carried.handled);
  }

  carry(): CarriedState {
    return { rows: this.rows, policy: this.policy, steps: this.stepCount, handled: this.handled };
  }

  get case(): CaseRecord {
    return Object.values(this.rows.case ?? {})[0]!;
  }

  get steps(): number {
    return this.stepCount;
  }

  all<N extends RecordName>(record: N): CaseRecords[N][] {
    return Object.values((this.rows[record] ?? {}) as Rows<N>);
  }

  find<N extends RecordName>(record: N, id: string): CaseRecords[N] | undefined {
    return (this.rows[record] as Rows<N> | undefined)?.[id];
  }

  outcomeOf(commandId: string): Outcome | undefined {
    return this.handled.find(([id]) => id === commandId)?.[1];
  }

  /** Takes over what a written step changed. */
  apply(changes: Change[], handled?: [commandId: string, outcome: Outcome]): void {
    for (const change of changes) this.applyChange(change);
    if (handled) this.handled = [...this.handled, handled].slice(-REMEMBERED_COMMANDS);
    this.stepCount += 1;
  }

  private applyChange({ record, row }: Change): void {
    const rows = (this.rows[record] ??= {}) as Record<string, typeof row>;
    if (isOver(record, row)) delete rows[row.id];
    else rows[row.id] = row;
  }
}

function isOver(record: RecordName, row: CaseRecords[RecordName]): boolean {
  if (NOT_KEPT.has(record)) return true;
  if (record === 'task') return (row as CaseRecords['task']).state !== 'open';
  if (record === 'clock') return !['running', 'paused'].includes((row as CaseRecords['clock']).state);
  return false;
}
