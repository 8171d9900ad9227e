import type { CaseEvent, CaseRecords, Cause, Change, Facts, Outcome, RecordName, Step } from '#contracts/case-process';
import type { Actor, CaseRecord } from '#contracts/cases';
import type { EventType } from '#contracts/events';
import type { NoticeDraft, NoticeKind } from '#contracts/notices';
import type { RegionPolicy } from '#contracts/policies';
import type { TaskRecord } from '#contracts/tasks';
import { deriveId } from '#domain/ids/derive-id';
import { currentPolicy } from '#domain/policy/current-policy';
import { caseCalendar, type StatutoryCalendar } from '#domain/terms/statutory-calendar';
import { refuse } from '../refusal.js';
import { newlyAsked } from './newly-asked.js';
import { principalOf } from './principal.js';
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
  private readonly told: { kind: NoticeKind; task: TaskRecord }[] = [];
  private ids = 0;
  private isByItself = false;

  constructor(
    private readonly state: CaseState,
    readonly cause: Cause,
    override readonly at: string,
    readonly facts: Facts,
  ) {
    super();
  }

  /** The rules that were looked up for this move, if it is about taking new ones; else those of the case. */
  override get policy(): RegionPolicy {
    const { rules } = this.facts;
    return rules ? currentPolicy(rules.policy) : this.state.rules.policy;
  }

  override get statutory(): StatutoryCalendar {
    const { rules } = this.facts;
    return rules ? caseCalendar(rules.daysOff) : this.state.statutory;
  }

  /** Cases of the first release go up their ladder as they always did: what is recorded must be followed. */
  get isOfFirstRelease(): boolean {
    return this.state.rules.daysOff === undefined;
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

  /** What follows of a deed without anybody choosing it is told as nobody's: who said no did not invite the next. */
  byItself<T>(follows: () => T): T {
    const before = this.isByItself;
    this.isByItself = true;
    try {
      return follows();
    } finally {
      this.isByItself = before;
    }
  }

  event(type: EventType, { subject, reasonCode, reasonWords }: EventDetails = {}): void {
    const actor = this.isByItself ? null : this.actor;
    this.events.push({
      type,
      subject: subject ?? null,
      actorId: actor?.userId ?? null,
      actorRole: actor?.role ?? 'system',
      onBehalfOfId: actor && principalOf(this.state, actor),
      reasonCode: reasonCode ?? null,
      reasonWords: reasonWords ?? null,
    });
  }

  /** Tells whoever has this task something besides that it is theirs now, which is told by itself. */
  notify(kind: NoticeKind, task: TaskRecord): void {
    this.told.push({ kind, task });
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
      notices: this.notices(),
      outcome,
    };
  }

  private notices(): NoticeDraft[] {
    const asked = newlyAsked(this.state, [...this.changes.values()], this.actor);
    return [...asked, ...this.told].map(({ kind, task }) => ({
      id: this.newId(),
      kind,
      taskId: task.id,
      role: task.ownerRole,
      userId: task.ownerUserId,
      dueAt: task.dueAt,
    }));
  }

  private get actor(): Actor | null {
    return this.cause.kind === 'command' ? this.cause.message.actor : null;
  }
}

function key(record: RecordName, id: string): string {
  return `${record}/${id}`;
}
