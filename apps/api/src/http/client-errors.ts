import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ProblemCode } from './problem-kinds.js';
import { problemOf } from './problems.js';
import { ANSWER_HEADERS } from './security-headers.js';

const KINDS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow',
};

/** Requests that Node itself cannot read never reach Express; they get the same kind of answer. */
export function answerMalformedRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const problem = problemOf(KINDS[error.code ?? ''] ?? 'badRequest');
    const body = JSON.stringify(problem);
    const headers = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...Object.entries(ANSWER_HEADERS).map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
    ];
    socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`);
  });
}
