import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { findFreePort } from '../../apps/local/src/ports.js';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  /** As it came over the wire. */
  raw: string;
  /** Headers and bodies as people read them. */
  text: string;
}

/** A mail server for tests, on a port of this machine. */
export interface TestSmtp {
  port: number;
  url: string;
  mails: ReceivedMail[];
  stop(): Promise<void>;
}

/** Starts a mail server that keeps what it gets, on a free port or one that it had before; `options` make it refuse something. */
export async function startSmtp(port?: number, options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw, text: decoded(raw) });
        done();
      });
    },
    ...options,
  });
  // A client that goes away in the middle is no failure of the test.
  server.on('error', () => undefined);
  server.listen(port ?? (await findFreePort()), '127.0.0.1');
  await once(server.server, 'listening');
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    port: taken,
    url: `smtp://127.0.0.1:${taken}`,
    mails,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Quoted-printable as people read it. */
export const decoded = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
