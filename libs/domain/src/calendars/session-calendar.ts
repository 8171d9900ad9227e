import {
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';

/** A session as it stands in a calendar: when and where, and nothing of whom it is about. */
export interface CalendarEntry {
  sessionId: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** RFC 3339 */
  startsAt: string;
  /** Null: nobody said how long it takes. */
  endsAt: string | null;
  /** Calendars follow the highest. */
  sequence: number;
  place: string | null;
  videoLink: string | null;
}

/** What makes a calendar an invitation, or takes one back (iTIP, RFC 5546): from whom, and to whom alone. */
export interface Call {
  method: 'REQUEST' | 'CANCEL';
  /** Mail addresses. */
  from: string;
  to: string;
}

export interface CalendarContents {
  entries: readonly CalendarEntry[];
  /** Host of the address at which people open Doorbraak: the same session has the same name in mails and feeds. */
  host: string;
  /** When this was written. */
  at: Date;
  call?: Call;
}

const SUMMARY = 'Overleg RET';
const REFRESH_SECONDS = 15 * 60;

/** Sessions as iCalendar (RFC 5545), times in UTC. */
export function sessionCalendar({ entries, host, at, call }: CalendarContents): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Doorbraak', product: 'Overleg', language: 'NL' },
    method: call ? ICalCalendarMethod[call.method] : ICalCalendarMethod.PUBLISH,
    ...(!call && { name: SUMMARY, ttl: REFRESH_SECONDS }),
  });
  for (const entry of entries) calendar.createEvent({ ...eventOf(entry, host), stamp: at, ...peopleIn(call) });
  return calendar.toString();
}

function eventOf({ videoLink, ...entry }: CalendarEntry, host: string): ICalEventData {
  return {
    id: `${entry.sessionId}@${host}`,
    sequence: entry.sequence,
    status: ICalEventStatus[entry.status],
    class: ICalEventClass.PRIVATE,
    start: new Date(entry.startsAt),
    end: entry.endsAt === null ? null : new Date(entry.endsAt),
    summary: SUMMARY,
    location: entry.place,
    ...(videoLink !== null && { url: videoLink, description: `Op afstand meedoen: ${videoLink}` }),
  };
}

/** Only who gets it stands in it: who else attends is nobody's to read in a mail. */
function peopleIn(call: Call | undefined): Partial<ICalEventData> {
  if (!call) return {};
  const attendee = { email: call.to, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false };
  return { organizer: { name: 'RET', email: call.from }, attendees: [attendee] };
}
