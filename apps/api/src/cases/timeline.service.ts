import { Injectable } from '@nestjs/common';
import { CaseWords } from '#persistence/case-keys/case-words';
import { EventsRepository, type TimelineEntry } from '#persistence/events/events.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { ClockLookup } from '../clocks/clock-lookup.js';
import { wholeList } from '../http/page.js';
import { clockLine, clocksBySubject, eventLine } from './timeline-lines.js';
import type { TimelineResponse } from './timeline.response.js';

@Injectable()
export class TimelineService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly events: EventsRepository,
    private readonly lookup: ClockLookup,
    private readonly words: CaseWords,
  ) {}

  /**
   * What happened to a case, oldest first, and beside it every clock, past and to come. The words of reasons are only
   * for who sees the dossier, and of whom something is asked sees what happened to that alone, and its clocks.
   */
  async list(user: SignedInUser, caseId: string): Promise<TimelineResponse> {
    const visible = await this.visibility.look(user, caseId);
    const [entries, { clocks, pauses, tellsOf }] = await Promise.all([
      this.events.timeline(caseId),
      this.lookup.explain(user, visible),
    ]);
    const bySubject = clocksBySubject(clocks, pauses);
    const seen = entries.filter(({ subjectId }) => tellsOf(subjectId));
    const opened = await this.opened(caseId, seen);
    const reader = { view: visible.view, role: visible.role, userId: user.id };
    const events = opened.map((entry) => eventLine(entry, reader, bySubject));
    return { ...wholeList(events), clocks: clocks.map(clockLine) };
  }

  /** Only the reason is sealed; names beside it are what they are. */
  private async opened(caseId: string, entries: readonly TimelineEntry[]): Promise<TimelineEntry[]> {
    const reasons = await this.words.open(
      caseId,
      entries.map(({ reason }) => reason),
    );
    return entries.map((entry, index) => ({ ...entry, reason: reasons[index] ?? null }));
  }
}
