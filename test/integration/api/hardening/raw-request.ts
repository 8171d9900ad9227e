import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The port of an API that listens; lets it listen when it does not. */
export async function portOf(app: INestApplication): Promise<number> {
  const server = app.getHttpServer() as { listening: boolean; address(): AddressInfo | null };
  if (!server.listening) await app.listen(0, '127.0.0.1');
  return server.address()!.port;
}

/** Sends bytes as they are, without a client that would mend them; answers what comes back before the line is closed. */
export async function sendRaw(port: number, request: string): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
  socket.on('error', () => undefined);
  socket.write(request);
  await once(socket, 'close');
  return readAnswer(received);
}

/** A request that closes its line, with these lines before the end of its headers. */
export function requestOf(method: string, path: string, lines: readonly string[] = ['Host: localhost']): string {
  return [`${method} ${path} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n');
}

export function readAnswer(received: string): RawAnswer {
  const [head = '', ...rest] = received.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}
