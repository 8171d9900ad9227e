import type { PauseRecord } from '#contracts/cases';
import type { TimelineEntry } from '#persistence/events/events.repository';
import type { VisibleCase } from '../case-records/case-visibility.js';
import type { ClockResponse } from '../clocks/clock.response.js';
import { eventText } from '../case-records/event-texts.js';
import type { TimelineClockResponse, TimelineEventResponse } from './timeline.response.js';

/** The clock that an event is about: by its own id, and by that of each pause of it alone. */
export function clocksBySubject(
  clocks: readonly ClockResponse[],
  pauses: readonly Pick<PauseRecord, 'id' | 'clockId'>[],
): Map<string, ClockResponse> {
  const byId = new Map(clocks.map((clock) => [clock.id, clock]));
  for (const { id, clockId } of pauses) {
    const paused = clockId === null ? undefined : byId.get(clockId);
    if (paused) byId.set(id, paused);
  }
  return byId;
}

/** Who reads the line. */
export interface TimelineReader extends Pick<VisibleCase, 'view' | 'role'> {
  userId: string;
}

/** Why an expert is not in the team is between them and the coordinator. */
const TO_COORDINATOR: readonly TimelineEntry['type'][] = ['conflictDeclared', 'invitationDeclined', 'memberReplaced'];

/**
 * Something that happened, as people read it.
 * @param clocks the clocks that events may be about, by the id of their subject
 */
export function eventLine(
  entry: TimelineEntry,
  reader: TimelineReader,
  clocks: ReadonlyMap<string, ClockResponse>,
): TimelineEventResponse {
  const clock = entry.subjectId === null ? undefined : clocks.get(entry.subjectId);
  // Why something stands still is part of the dossier, in a code too.
  const mayKnowWhy = reader.view === 'full' || entry.subjectRecord !== 'pause';
  return {
    at: entry.at,
    type: entry.type,
    text: eventText(entry.type, entry.reasonCode),
    who: { name: entry.actorName, role: entry.actorRole },
    by: byWhom(entry),
    why: { code: mayKnowWhy ? entry.reasonCode : null, words: mayReadWords(entry, reader) ? entry.reason : null },
    clock: clock ? { id: clock.id, kind: clock.kind, name: clock.name } : null,
  };
}

function mayReadWords({ type, actorId }: TimelineEntry, { view, role, userId }: TimelineReader): boolean {
  if (view !== 'full') return false;
  return !TO_COORDINATOR.includes(type) || role === 'coordinator' || actorId === userId;
}

function byWhom({ actorName, onBehalfOfName }: TimelineEntry): string {
  const name = actorName ?? 'het systeem';
  return onBehalfOfName ? `${name}, als vervanger van ${onBehalfOfName}` : name;
}

/** A clock on the same line of time: when it ended, or will when nothing changes. */
export function clockLine(clock: ClockResponse): TimelineClockResponse {
  const upcoming = clock.ending === null;
  return { at: clock.endedAt ?? clock.dueAt, type: 'clock', upcoming, text: textOf(clock), clock };
}

function textOf({ name, subject, state, dueText, ending }: ClockResponse): string {
  const about = subject.name ? `${name} (${subject.name})` : name;
  const capital = `${about.charAt(0).toUpperCase()}${about.slice(1)}`;
  if (ending) return `${capital}: ${ending.text.charAt(0).toLowerCase()}${ending.text.slice(1)}`;
  return state === 'paused' ? `${capital}: staat stil.` : `${capital}: loopt ${dueText}.`;
}
