import { Injectable } from '@nestjs/common';
import { EventsRepository, type TimelineEntry } from '#persistence/events/events.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility, type VisibleCase } from '../case-records/case-visibility.js';
import { wholeList, type Page } from '../http/page.js';
import { eventText } from './event-texts.js';
import type { TimelineEventResponse } from './timeline-event.response.js';

@Injectable()
export class TimelineService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly events: EventsRepository,
  ) {}

  /** What happened to a case, oldest first; the words of reasons only for who sees the dossier. */
  async list(user: SignedInUser, caseId: string): Promise<Page<TimelineEventResponse>> {
    const { view } = await this.visibility.look(user, caseId);
    const entries = await this.events.timeline(caseId);
    return wholeList(entries.map((entry) => describe(entry, view)));
  }
}

const describe = (entry: TimelineEntry, view: VisibleCase['view']): TimelineEventResponse => ({
  at: entry.at,
  type: entry.type,
  text: eventText(entry.type),
  who: { name: entry.actorName, role: entry.actorRole },
  why: { code: entry.reasonCode, words: view === 'full' ? entry.reason : null },
});
