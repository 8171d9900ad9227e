import { type Call, type CalendarEntry, sessionCalendar } from '#domain/calendars/session-calendar';
import type { Letter } from '../mail/letter.js';

const CLOSING = 'Dit bericht is automatisch gemaakt. Over wie het gaat, staat er met opzet niet in.';

/**
 * The mail by which a calendar follows a session. When and where stand in its calendar part, and nothing else.
 * @param where the address at which people open Doorbraak
 */
export function callLetter(entry: CalendarEntry, call: Call, where: string, now: Date): Letter {
  const news = newsOf(entry, call);
  const next =
    call.method === 'REQUEST'
      ? 'Wanneer en waar het is, staat in de bijlage. Zet die in uw agenda.'
      : 'Met de bijlage gaat het uit uw agenda.';
  const content = sessionCalendar({ entries: [entry], host: new URL(where).hostname, at: now, call });
  return {
    subject: 'Overleg RET',
    text: [news, next, `${CLOSING}\n`].join('\n\n'),
    html: [
      '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Overleg RET</title>',
      ...[news, next, CLOSING].map((line) => `<p>${line}</p>`),
      '</html>',
    ].join('\n'),
    calendar: { method: call.method, content },
  };
}

function newsOf({ sequence }: CalendarEntry, { method }: Call): string {
  if (method === 'CANCEL') return 'Een overleg gaat niet door, of u hoeft er niet meer bij te zijn.';
  return sequence === 0 ? 'Er is een overleg gepland.' : 'Er is een overleg gepland, of het is verplaatst.';
}
