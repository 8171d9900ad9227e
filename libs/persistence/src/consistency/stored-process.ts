import type { CaseRecords, CaseRules, Outcome, RecordName } from '#contracts/case-process';

/** Rows by id, in the order in which they were first written. */
export type ProcessRows = { [N in RecordName]?: Record<string, CaseRecords[N]> };

/** Everything that the tables know of the process of a case: enough to go on where it stopped. */
export interface StoredProcess extends CaseRules {
  rows: ProcessRows;
  /** How many steps were written. */
  steps: number;
  /** The last commands that were decided, oldest first, with what came of them. */
  handled: [commandId: string, outcome: Outcome][];
}
