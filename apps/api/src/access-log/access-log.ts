import { Injectable } from '@nestjs/common';
import type { AccessAction } from '#contracts/access-log';
import { currentWork, type Work } from '#persistence/work/work';
import { AccessLogWriter } from './access-log-writer.js';
import { type Activity, type ActivityId, activityWith, readingAlong } from './activities.js';
import { addNote, type Deed, DONE, type Note } from './note.js';
import { requestOf, routeOf } from './request-of-work.js';

/**
 * Notes what a request shows and does. Its entries are written last in the transaction of the request: without them
 * nothing is shown, and what is undone leaves none.
 */
@Injectable()
export class AccessLog {
  private readonly waiting = new WeakMap<Work, Note[]>();
  private readonly told = new WeakSet<Work>();
  private readonly activities = new WeakMap<Work, Activity>();

  constructor(private readonly writer: AccessLogWriter) {}

  /** This request shows these fields or records of these cases. */
  saw(caseIds: readonly string[], fields: readonly string[]): void {
    const request = requestOf(currentWork());
    this.did(request ? readingAlong(routeOf(request)) : 'read', { caseIds, fields });
  }

  /** This request does something that is more than reading. */
  did(action: AccessAction, { caseId, caseIds = [], fields = [], ...why }: Deed = {}): void {
    this.note({
      action,
      caseIds: (caseId ? [caseId] : caseIds).map((id) => id.toLowerCase()),
      fields,
      ground: why.ground ?? null,
      outcome: why.outcome ?? DONE,
      role: why.role ?? null,
      person: why.person ?? null,
    });
  }

  /** This request shows and does what it does for another purpose, and on another ground, than its route says. */
  standsOn(activity: ActivityId): void {
    const work = currentWork();
    if (work) this.activities.set(work, activityWith(activity));
  }

  /** Whether anything was noted about this request yet. */
  hasTold(): boolean {
    const work = currentWork();
    return work !== undefined && this.told.has(work);
  }

  private note(note: Omit<Note, 'activity'>): void {
    const work = currentWork();
    if (!work) return;
    this.told.add(work);
    const notes = this.waiting.get(work);
    const activity = this.activities.get(work) ?? null;
    this.waiting.set(work, addNote(notes ?? [], { ...note, activity }));
    if (!notes) work.atCommit(() => this.write(work));
  }

  private async write(work: Work): Promise<void> {
    const notes = this.waiting.get(work) ?? [];
    this.waiting.delete(work);
    const request = requestOf(work);
    if (request) await this.writer.write(request, notes);
  }
}
