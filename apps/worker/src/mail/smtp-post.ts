import { createTransport, type NodemailerError } from 'nodemailer';
import type { MailConfig } from '#config/config';
import type { MailProblem } from '#persistence/mails/mail-problems';
import type { Letter } from './letter.js';
import { messageOf } from './message.js';
import { type Envelope, Post, PostFailure } from './post.js';

/** A server that hangs must not hang us: each wait on it ends, and so does the whole. */
const WAIT_MS = 10_000;
const SENDING_MS = 30_000;

const LOGIN = ['EAUTH', 'ENOAUTH', 'EOAUTH2'];
const AUTHENTICATION_REQUIRED = 530;

/** Mails over SMTP. */
export class SmtpPost extends Post {
  private readonly transport;

  constructor(
    url: string,
    private readonly config: MailConfig,
  ) {
    super();
    this.transport = createTransport({
      url,
      dnsTimeout: WAIT_MS,
      connectionTimeout: WAIT_MS,
      greetingTimeout: WAIT_MS,
      socketTimeout: WAIT_MS,
    });
  }

  async send(envelope: Envelope, letter: Letter, signal: AbortSignal): Promise<void> {
    const ended = AbortSignal.any([signal, AbortSignal.timeout(SENDING_MS)]);
    try {
      await this.transport.sendMail({ ...messageOf(envelope, letter, this.config), signal: ended });
    } catch (error) {
      throw new PostFailure(problemOf(error as NodemailerError), { cause: error });
    }
  }
}

/** What an error of the server means for the mail; whatever may pass by itself counts as a server that is away. */
export function problemOf({ code = '', command = '', responseCode, permanent }: NodemailerError): MailProblem {
  if (LOGIN.includes(code) || responseCode === AUTHENTICATION_REQUIRED) return 'loginRefused';
  if (!permanent) return 'serverAway';
  return command === 'MAIL FROM' ? 'senderRefused' : 'readerRefused';
}
