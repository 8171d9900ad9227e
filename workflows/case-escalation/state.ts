import type { CaseRecords, CaseRules, CaseStart, Change, Outcome, RecordName, Step } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import { currentPolicy } from '#domain/policy/current-policy';
import { caseCalendar, type StatutoryCalendar } from '#domain/terms/statutory-calendar';
import { upgradeRows } from './first-release.js';

export type Rows<N extends RecordName> = Record<string, CaseRecords[N]>;
export type StoredRows = { [N in RecordName]?: Rows<N> };

/** What is carried into the next run: plain JSON, nothing else survives continue-as-new. */
export interface CarriedState extends CaseRules {
  rows: StoredRows;
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
  'learningQuestion',
]);

/** All that the process knows of one case. Rows are replaced whole, never changed in place. */
export class CaseState {
  private constructor(
    private currentRules: CaseRules,
    private readonly rows: StoredRows,
    private stepCount: number,
    private handled: [commandId: string, outcome: Outcome][],
  ) {}

  static start(start: CaseStart): CaseState {
    return new CaseState(rulesOf(start), { case: { [start.case.id]: start.case } }, 0, []);
  }

  static carriedOver(carried: CarriedState): CaseState {
    const rules = rulesOf(carried);
    const state = new CaseState(rules, upgradeRows(carried.rows, rules.policy), carried.steps, carried.handled);
    state.forgetWhatIsOver();
    return state;
  }

  carry(): CarriedState {
    return { rows: this.rows, ...this.currentRules, steps: this.stepCount, handled: this.handled };
  }

  get rules(): CaseRules {
    return this.currentRules;
  }

  get statutory(): StatutoryCalendar {
    return caseCalendar(this.currentRules.daysOff);
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

  /** Takes over what a written step changed; rules that it was taken under hold from then on. */
  apply({ changes, facts }: Pick<Step, 'changes' | 'facts'>, handled?: [commandId: string, outcome: Outcome]): void {
    for (const change of changes) this.applyChange(change);
    if (facts.rules) this.currentRules = rulesOf(facts.rules);
    if (handled) this.handled = [...this.handled, handled].slice(-REMEMBERED_COMMANDS);
    this.stepCount += 1;
  }

  private forgetWhatIsOver(): void {
    for (const [record, rows] of Object.entries(this.rows) as [RecordName, Rows<RecordName>][]) {
      for (const row of Object.values(rows)) if (isOver(record, row)) delete rows[row.id];
    }
  }

  private applyChange({ record, row }: Change): void {
    const rows = (this.rows[record] ??= {}) as Record<string, typeof row>;
    if (isOver(record, row)) delete rows[row.id];
    else rows[row.id] = row;
  }
}

function rulesOf({ policy, daysOff }: CaseRules): CaseRules {
  return { policy: currentPolicy(policy), ...(daysOff && { daysOff }) };
}

function isOver(record: RecordName, row: CaseRecords[RecordName]): boolean {
  if (NOT_KEPT.has(record)) return true;
  if (record === 'task') return (row as CaseRecords['task']).state !== 'open';
  if (record === 'clock') return !['running', 'paused'].includes((row as CaseRecords['clock']).state);
  return false;
}
