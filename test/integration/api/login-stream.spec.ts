import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { UserEntity } from '#persistence/users/user.entity';
import type { ApiWorld } from './api-world.js';
import { Browser, type MovableClock, startLoginWorld } from './login-browser.js';

interface Event {
  event: string;
  data: unknown;
}

/** The stream as a browser reads it. */
class Listener {
  private text = '';
  readonly over: Promise<unknown>;

  private constructor(readonly response: IncomingMessage) {
    this.over = once(response, 'close');
    response.setEncoding('utf8').on('data', (chunk: string) => (this.text += chunk));
  }

  static async open(world: ApiWorld, headers: Record<string, string>): Promise<Listener> {
    const { port } = world.app.getHttpServer().address() as AddressInfo;
    const options = { port, path: '/v1/notices/stream', headers: { Accept: 'text/event-stream', ...headers } };
    const [response] = (await once(get(options), 'response')) as [IncomingMessage];
    return new Listener(response);
  }

  /** The events up to the one that is waited for. */
  async until(event: string, count = 1): Promise<Event[]> {
    while (this.events.filter((each) => each.event === event).length < count) await once(this.response, 'data');
    return this.events;
  }

  get events(): Event[] {
    const blocks = this.text.split('\n\n').slice(0, -1);
    return blocks.flatMap((block) => {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      return event && data ? [{ event, data: JSON.parse(data) as unknown }] : [];
    });
  }

  close(): void {
    this.response.destroy();
  }
}

describe('the stream of notices', () => {
  let world: ApiWorld & { clock: MovableClock };
  beforeAll(async () => {
    world = await startLoginWorld();
    await (world.app.getHttpServer() as { listen(port: number): unknown }).listen(0);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  async function browserOf(name: string): Promise<{ headers: Record<string, string>; browser: Browser; id: string }> {
    await world.signIn(name, ['coordinator']);
    const browser = new Browser(world);
    await browser.logIn(name);
    const headers = { Cookie: [...browser.cookies].map(([cookie, value]) => `${cookie}=${value}`).join('; ') };
    const { id } = await world.database.getRepository(UserEntity).findOneByOrFail({ subject: name });
    return { headers, browser, id };
  }
  const tell = (userId: string) =>
    world.database.query(
      `INSERT INTO "notices" ("id", "region_id", "user_id", "kind", "task_id", "due_at", "created_at")
       VALUES ($1, $2, $3, 'asked', $1, now(), now())`,
      [randomUUID(), world.regionId, userId],
    );

  it('tells at once how much waits, and each time that it changes; nothing of others', async () => {
    const [mine, theirs] = [await browserOf('een'), await browserOf('twee')];
    const [listener, other] = [await Listener.open(world, mine.headers), await Listener.open(world, theirs.headers)];
    expect(listener.response.headers).toMatchObject({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    expect(await listener.until('changed')).toEqual([{ event: 'changed', data: { unread: 0 } }]);
    await other.until('changed');
    await tell(mine.id);
    expect((await listener.until('changed', 2)).at(-1)).toEqual({ event: 'changed', data: { unread: 1 } });
    expect(other.events).toEqual([{ event: 'changed', data: { unread: 0 } }]);
    listener.close();
    other.close();
  }, 30_000);

  it('gives the number once to who asks for no stream', async () => {
    const { browser, id } = await browserOf('drie');
    await tell(id);
    expect((await browser.get('/v1/notices/stream')).body).toEqual({ unread: 1 });
  });

  it.each<[string, (browser: Browser, id: string) => Promise<unknown>, string]>([
    [
      'the account is closed',
      (_browser, id) => world.database.query('UPDATE "users" SET "disabled_at" = now() WHERE "id" = $1', [id]),
      'disabled',
    ],
    ['somebody logs out', (browser) => browser.post('/v1/session-ends', { everywhere: false }), 'loggedOut'],
    ['nobody clicks for too long', () => Promise.resolve(world.clock.forward({ minutes: 31 })), 'loggedOut'],
  ])(
    'ends when %s',
    async (what, change, reason) => {
      const { headers, browser, id } = await browserOf(`wie ${what}`);
      const listener = await Listener.open(world, headers);
      await listener.until('changed');
      await change(browser, id);
      expect((await listener.until('ended')).at(-1)).toEqual({ event: 'ended', data: { reason } });
      await listener.over;
    },
    30_000,
  );

  it('ends for a bearer token when its time is over or its account is closed', async () => {
    await world.signIn('machine', ['coordinator']);
    const exp = Math.floor(world.clock.now().getTime() / 1000) + 600;
    const headers = { Authorization: `Bearer ${await world.issuer.token('machine', { exp })}` };
    const [first, second] = [await Listener.open(world, headers), await Listener.open(world, headers)];
    await Promise.all([first.until('changed'), second.until('changed')]);
    world.clock.forward({ minutes: 11 });
    expect((await first.until('ended')).at(-1)?.data).toEqual({ reason: 'tokenExpired' });
    await second.until('ended');
  }, 30_000);

  it('is open five times for one person at most', async () => {
    const { headers } = await browserOf('veel vensters');
    const open = await Promise.all(Array.from({ length: 5 }, () => Listener.open(world, headers)));
    expect(open.map(({ response }) => response.statusCode)).toEqual(Array(5).fill(200));
    const sixth = await Listener.open(world, headers);
    expect(sixth.response.statusCode).toBe(429);
    open.forEach((listener) => listener.close());
  });

  it('holds no connection of the database', async () => {
    const { headers } = await browserOf('geduldig');
    const listener = await Listener.open(world, headers);
    await listener.until('changed');
    const [busy] = await world.database.query<{ count: number }[]>(
      `SELECT count(*)::int AS "count" FROM pg_stat_activity
       WHERE application_name = 'doorbraak-api' AND state = 'idle in transaction'`,
    );
    expect(busy?.count).toBe(0);
    listener.close();
  }, 30_000);
});
