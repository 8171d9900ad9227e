import { once } from 'node:events';
import { get, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserEntity } from '#persistence/users/user.entity';
import { pdfFile } from '#documents/testing/files';
import { UploadsService } from '../../../../apps/api/src/documents/uploads.service.js';
import { openDesk, type Desk } from './desk.js';

/** More than the buffers of a connection hold, and less than a file may be. */
const NINETEEN_MB = 19 * 1_048_576;

describe('files on their way', () => {
  let desk: Desk;
  let content: string;
  beforeAll(async () => {
    desk = await openDesk();
    for (const who of ['caro', 'clara', 'coen', 'daan']) await desk.signIn(who, ['coordinator']);
    content = `${await desk.add(pdfFile(NINETEEN_MB))}/versions/1/content`;
  }, 60_000);
  afterAll(() => desk.world.stop(), 30_000);
  afterEach(() => jest.restoreAllMocks());

  const port = () => ((desk.world.app.getHttpServer() as Server).address() as AddressInfo).port;
  const change = (subject: string, changes: Partial<UserEntity>) =>
    desk.world.database.getRepository(UserEntity).update({ subject }, changes);
  const closed = { disabledAt: '2026-11-25T12:00:00.000Z' };

  /** An answer of which nothing is read yet. */
  async function begin(who: string): Promise<IncomingMessage> {
    const options = { port: port(), path: content, headers: { Authorization: desk.token(who) }, agent: false };
    const [response] = (await once(get(options), 'response')) as [IncomingMessage];
    return response.on('error', () => undefined);
  }
  const bytesOf = async (response: IncomingMessage): Promise<number> => {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => (bytes += chunk.length));
    // An answer that is cut fails before it closes: that is what is looked for here.
    await new Promise((resolve) => response.once('close', resolve));
    return bytes;
  };

  it.each<[string, string, Partial<UserEntity>]>([
    ['whose account is closed', 'caro', closed],
    ['who loses their role', 'clara', { roles: ['regionAdmin'] }],
  ])('stop halfway for a reader %s', async (_name, who, changes) => {
    const response = await begin(who);
    expect(response.headers['content-length']).toBe(String(NINETEEN_MB));
    await change(who, changes);
    expect(await bytesOf(response)).toBeLessThan(NINETEEN_MB);
    expect(response.complete).toBe(false);
  });

  it('come whole to who stays', async () => {
    expect(await bytesOf(await begin('coen'))).toBe(NINETEEN_MB);
  });

  it.each<[string, Partial<UserEntity>, Partial<UserEntity>]>([
    ['account is closed', closed, { disabledAt: null }],
    ['role is taken', { roles: ['regionAdmin'] }, { roles: ['coordinator'] }],
  ])('are not taken in from a sender whose %s while they send', async (_name, changes, before) => {
    const bytes = pdfFile();
    const { path } = await desk.start(bytes, {}, 'daan');
    const uploads = desk.world.app.get(UploadsService);
    const find = uploads.findForSender.bind(uploads);
    const looked = new Promise<void>((resolve) =>
      jest.spyOn(uploads, 'findForSender').mockImplementation((...asked) => {
        const found = find(...asked);
        void found.then(() => resolve());
        return found;
      }),
    );
    const headers = {
      Authorization: desk.token('daan'),
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(bytes.length),
      'Upload-Offset': '0',
    };
    const sending = request({ port: port(), path, method: 'PATCH', headers, agent: false });
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    sending.write(bytes.subarray(0, 100));
    await looked;
    await change('daan', changes);
    sending.end(bytes.subarray(100));
    const [response] = await answered;
    response.resume();
    expect(response.statusCode).toBe(403);
    await change('daan', before);
    expect((await desk.get(path, 'daan')).body.received).toBe(0);
  });

  it('are four at once for one reader; the next waits', async () => {
    const open = await Promise.all([1, 2, 3, 4].map(() => begin('cora')));
    expect(open.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const { status, headers, body } = await desk.get(content);
    expect([status, headers['retry-after'], body.type]).toEqual([429, '5', '/problems/tooManyDownloads']);
    expect((await begin('coen')).destroy().statusCode).toBe(200);
    for (const response of open) response.destroy();
    let last = 429;
    for (let tries = 0; last === 429 && tries < 100; tries++) last = (await begin('cora')).destroy().statusCode!;
    expect(last).toBe(200);
  });

  it('do not wait for each other when they are more than the connections to the database', async () => {
    const names = ['daan', 'coen', 'ciska', 'chris'];
    for (const who of names.slice(2)) await desk.signIn(who, ['coordinator']);
    const open = await Promise.all(names.flatMap((who) => [begin(who), begin(who), begin(who), begin(who)]));
    expect(open.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 16 }, () => 200));
    for (const response of open) response.destroy();
  });
});
