import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startApi, type ApiWorld } from '../api-world.js';
import { portOf, readAnswer, requestOf, sendRaw } from './raw-request.js';

const PATIENCE = { headers: 2_000, form: 2_000, whole: 4_000 };
const HALF_OPEN = 300;

describe('slow clients', () => {
  let world: ApiWorld;
  let port: number;
  let token: string;
  const open: Socket[] = [];
  const dripping: NodeJS.Timeout[] = [];
  beforeAll(async () => {
    world = await startApi({ patience: PATIENCE });
    port = await portOf(world.app);
    token = await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterEach(() => {
    dripping.splice(0).forEach(clearInterval);
    open.splice(0).forEach((socket) => socket.destroy());
  });
  afterAll(() => world.stop(), 30_000);

  function begin(text: string): Socket {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.write(text);
    open.push(socket);
    return socket;
  }

  /** Sends the rest a letter at a time, for ever; answers what the server says before it hangs up. */
  async function drip(text: string, letter: string) {
    const socket = begin(text);
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
    dripping.push(setInterval(() => socket.writable && socket.write(letter), 50));
    await once(socket, 'close');
    return readAnswer(received);
  }

  const tooSlow = { status: 408, headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/) } };

  it('are cut off in the middle of their headers', async () => {
    const answer = await drip('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'x');
    expect(answer).toMatchObject(tooSlow);
    expect(JSON.parse(answer.body)).toMatchObject({ type: '/problems/tooSlow', status: 408 });
  }, 20_000);

  it('are cut off in the middle of a form', async () => {
    const lines = ['Host: localhost', `Authorization: ${token}`, 'Content-Type: application/json'];
    const head = ['POST /v1/case-searches HTTP/1.1', ...lines, 'Content-Length: 100000', '', '{"'].join('\r\n');
    const answer = await drip(head, 'a');
    expect(answer).toMatchObject(tooSlow);
    expect(JSON.parse(answer.body)).toMatchObject({ type: '/problems/tooSlow', status: 408 });
  }, 20_000);

  it('are cut off when they send piece after piece without an end', async () => {
    const lines = ['Host: localhost', 'Content-Type: application/json', 'Transfer-Encoding: chunked'];
    const answer = await drip(['POST /v1/case-searches HTTP/1.1', ...lines, '', ''].join('\r\n'), '1\r\n \r\n');
    expect(answer).toMatchObject(tooSlow);
  }, 20_000);

  it('keep nobody else waiting, however many hold a line half open', async () => {
    for (let line = 0; line < HALF_OPEN; line += 1) begin('GET / HTTP/1.1\r\nHost: loc');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendRaw(port, requestOf('GET', '/health/live'))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await Promise.all(open.filter(({ closed }) => !closed).map((socket) => once(socket.resume(), 'close')));
    expect(open.every(({ closed }) => closed)).toBe(true);
  }, 30_000);
});
