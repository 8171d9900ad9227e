import { dutchDue } from './dutch-due.js';

/** A mail as people read it. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** For the calendar of the reader, in iCalendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** More than that nobody reads in a mail; the rest is behind the link. */
const MOST_LINES = 20;
const CLOSING = 'Dit bericht is automatisch gemaakt. Waar het over gaat, staat er met opzet niet in.';

/**
 * That something waits, until when, and where to find it: nothing else, since anybody may come to read a mail.
 * @param dueMoments the terms of what waits, what is due first on top; at least one
 * @param publicUrl where people open Doorbraak
 */
export function writeLetter(dueMoments: readonly string[], publicUrl: string, now: Date): Letter {
  const count = dueMoments.length;
  const greeting = count === 1 ? 'Er wacht iets op u.' : `Er wachten ${count} dingen op u.`;
  const lines = dueMoments.slice(0, MOST_LINES).map((due) => dutchDue(due, now));
  if (count > MOST_LINES) lines.push(`en nog ${count - MOST_LINES}`);
  const link = `${publicUrl}/werk`;
  return {
    subject: count === 1 ? 'Er wacht iets op u in Doorbraak' : `Er wachten ${count} dingen op u in Doorbraak`,
    text: [greeting, lines.map((line) => `- ${line}`).join('\n'), `Ga naar uw werk: ${link}`, `${CLOSING}\n`].join(
      '\n\n',
    ),
    html: [
      `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${greeting}</title><p>${greeting}</p>`,
      `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`,
      `<p><a href="${escapeHtml(link)}">Ga naar uw werk</a></p><p>${CLOSING}</p></html>`,
    ].join('\n'),
  };
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
