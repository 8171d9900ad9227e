import type { CaseEvent, CaseRecords, Cause, Change, Facts, Outcome, RecordName, Step } from '#contracts/case-process';
import type { Actor, CaseRecord } from '#contracts/cases';
import type { EventType } from '#contracts/events';
import type { RegionPolicy } from '#contracts/policies';
import { deriveId } from '#domain/ids/derive-id';
import { refuse } from '../refusal.js';
import type { CaseState } from './state.js';
import { CaseView } from './view.js';

export type Words = Record<string, string>;

export interface EventDetails {
  subject?: { record: RecordName; id: string };
  reasonCode?: string | null;
  /** Path in the body of the command where the words of the reason are. */
  reasonWords?: string;
}

/**
 * One move of a case while it is being decided: what it changes stands over the state until the step is written.
 * Deciding twice from the same state, cause, moment and facts gives the same step, ids included.
 */
export class Move extends CaseView {
  private readonly changes = new Map<string, Change>();
  private readonly events: CaseEvent[] = [];
  private ids = 0;

  constructor(
    private readonly state: CaseState,
    readonly cause: Cause,
    override readonly at: string,
    readonly facts: Facts,
  ) {
    super();
  }

  override get policy(): RegionPolicy {
    return this.state.policy;
  }

  override get case(): CaseRecord {
    return this.find('case', this.state.case.id)!;
  }

  override find<N extends RecordName>(record: N, id: string): CaseRecords[N] | undefined {
    const change = this.changes.get(key(record, id));
    return change ? (change.row as CaseRecords[N]) : this.state.find(record, id);
  }

  override all<N extends RecordName>(record: N): CaseRecords[N][] {
    const known = this.state.all(record).map((row) => this.find(record, row.id)!);
    const added = [...this.changes.values()].filter((c) => c.record === record && !this.state.find(record, c.row.id));
    return [...known, ...added.map((change) => change.row as CaseRecords[N])];
  }

  /** The facts that this cause must have been given; without them the rule asked for something else. */
  requireFact<F extends keyof Facts>(fact: F): NonNullable<Facts[F]> {
    return this.facts[fact] ?? refuse('unknownRecord');
  }

  newId(): string {
    return deriveId(this.cause.id, this.ids++);
  }

  put<N extends RecordName>(record: N, row: CaseRecords[N], words?: Words): CaseRecords[N] {
    const earlier = this.changes.get(key(record, row.id));
    const allWords = { ...earlier?.words, ...words };
    const change = { record, row, ...(Object.keys(allWords).length > 0 && { words: allWords }) } as Change;
    this.changes.set(key(record, row.id), change);
    return row;
  }

  revise<N extends RecordName>(record: N, id: string, patch: Partial<CaseRecords[N]>, words?: Words): CaseRecords[N] {
    return this.put(record, { ...this.require(record, id), ...patch }, words);
  }

  reviseCase(patch: Partial<CaseRecord>, words?: Words): void {
    this.revise('case', this.case.id, patch, words);
  }

  event(type: EventType, { subject, reasonCode, reasonWords }: EventDetails = {}): void {
    const actor = this.actor;
    this.events.push({
      type,
      subject: subject ?? null,
      actorId: actor?.userId ?? null,
      actorRole: actor?.role ?? 'system',
      reasonCode: reasonCode ?? null,
      reasonWords: reasonWords ?? null,
    });
  }

  get isSilent(): boolean {
    return this.events.length === 0;
  }

  toStep(outcome: Outcome): Step {
    return {
      caseId: this.case.id,
      number: this.state.steps + 1,
      at: this.at,
      cause: this.cause,
      facts: this.facts,
      events: this.events,
      changes: [...this.changes.values()],
      outcome,
    };
  }

  private get actor(): Actor | null {
    return this.cause.kind === 'command' ? this.cause.message.actor : null;
  }
}

function key(record: RecordName, id: string): string {
  return `${record}/${id}`;
}
