import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { API_VERSION } from './api-version.js';
import { problemOf } from './problems.js';

/** Requests that Node itself cannot read never reach Express; they get the same kind of answer. */
export function answerMalformedRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const problem = problemOf(error.code === 'HPE_HEADER_OVERFLOW' ? 'headersTooLarge' : 'badRequest');
    const body = JSON.stringify(problem);
    const headers = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `API-Version: ${API_VERSION}`,
      'Cache-Control: no-store',
      'Connection: close',
    ];
    socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`);
  });
}
