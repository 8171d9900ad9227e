import type { SendMailOptions } from 'nodemailer';
import type { MailConfig } from '#config/config';
import type { Letter } from './letter.js';
import type { Envelope } from './post.js';

/** What goes to the wire, or into a file. */
export function messageOf(
  { mailId, to }: Envelope,
  { calendar, ...letter }: Letter,
  { from, publicUrl }: MailConfig,
): SendMailOptions {
  return {
    ...letter,
    ...(calendar && { icalEvent: { ...calendar, filename: 'overleg.ics' } }),
    from,
    to: { name: '', address: to },
    messageId: `<${mailId}@${new URL(publicUrl).hostname}>`,
    // A machine wrote this: nothing that answers by itself should answer it.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
