import { PassThrough, type Readable } from 'node:stream';
import type { StreamQuestion, StreamState } from '#persistence/notices/notice-streams.repository';

/** Why a stream is over. */
export type StreamEnd = 'disabled' | 'loggedOut' | 'tokenExpired' | 'unavailable';

/** A reader that takes nothing in any more is let go, before it fills the memory. */
const MOST_WAITING_BYTES = 64_000;

/** Server-sent events to one browser: how many notices wait, each time that it changes. */
export class NoticeStream {
  private readonly out = new PassThrough();
  private told: string | null = null;

  constructor(
    readonly question: StreamQuestion,
    /** When the login behind it runs out by itself; RFC 3339. */
    private readonly until: string,
  ) {
    // With the first sign the headers leave: a browser knows that it is heard.
    this.beat();
  }

  /** What the browser reads; closed when either side lets go. */
  get events(): Readable {
    return this.out;
  }

  /** Tells what has changed since the last time; false where the stream is over. */
  tell({ allowed, loggedIn, unread, newest }: StreamState, at: string): boolean {
    if (!allowed) return this.end('disabled');
    if (!loggedIn) return this.end('loggedOut');
    if (this.until <= at) return this.end('tokenExpired');
    const now = `${unread} ${newest}`;
    if (now !== this.told) this.send('changed', { unread });
    this.told = now;
    return true;
  }

  /** Keeps what lies between from closing a line on which nothing is said. */
  beat(): void {
    this.write(': still here\n\n');
  }

  end(reason: StreamEnd): false {
    this.send('ended', { reason });
    this.out.end();
    return false;
  }

  private send(event: string, data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private write(text: string): void {
    if (this.out.writableEnded) return;
    this.out.write(text);
    if (this.out.readableLength + this.out.writableLength > MOST_WAITING_BYTES) this.out.destroy();
  }
}
