import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { createLogger, safeError } from './logger.js';

describe('safeError', () => {
  it('keeps kind, code and place of an error, and nothing that its message may quote', () => {
    const error = Object.assign(new TypeError('duplicate key (Noor)'), { code: '23505', detail: 'Noor' });
    const logged = safeError(Object.assign(new Error('Noor', { cause: error })));
    expect(logged).toMatchObject({ type: 'Error', cause: { type: 'TypeError', code: '23505' } });
    expect(JSON.stringify(logged)).not.toContain('Noor');
  });

  it('names the key that is missing, which may be known', () => {
    expect(safeError(Object.assign(new Error(), { keyId: 'first' }))).toMatchObject({ keyId: 'first' });
  });
});

describe(createLogger.name, () => {
  function lineOf(entry: object): string {
    let line = '';
    createLogger('api', 'info', { write: (text) => (line += text) }).info(entry, 'request');
    return line;
  }

  it('writes what belongs to the line', () => {
    const line = JSON.parse(lineOf({ status: 200, at: new Date(0), list: [{ a: 1 }], nothing: null })) as object;
    expect(line).toMatchObject({ part: 'api', msg: 'request', status: 200, list: [{ a: 1 }], nothing: null });
  });

  it.each([
    'authorization',
    'Authorization',
    'cookie',
    'set-cookie',
    'Idempotency-Key',
    'idempotencyKey',
    'access_token',
  ])('leaves out %s, wherever it stands', (name) => {
    const line = lineOf({
      [name]: 'canary',
      request: { headers: { [name]: 'canary' } },
      list: [{ [name]: ['canary'] }],
    });
    expect(line).not.toContain('canary');
  });

  it('writes no request or answer, whoever hands it one', () => {
    const request = new IncomingMessage(new Socket());
    request.url = '/v1/cases?canary';
    request.headers.authorization = 'canary';
    expect(lineOf({ req: request })).toContain('"req":"(IncomingMessage)"');
    expect(lineOf({ request, err: Object.assign(new Error('canary'), { request }) })).not.toContain('canary');
  });
});
