import { createDataSource } from '#persistence/data-source';
import { isDatabaseUnavailable } from '#persistence/database-unavailable';
import type { Identity } from '#persistence/work/identity';
import { Work } from '#persistence/work/work';
import { freshDatabases } from './database.js';
import { addRegion } from './fixtures.js';

const { dataSource, url } = freshDatabases();

async function coordinator(): Promise<Identity> {
  const { id: regionId } = await addRegion(dataSource(), 'ME');
  return { userId: regionId, people: [], regionId, organisationId: null, roles: ['coordinator'] };
}

/** Somebody at work in a transaction of which the connection has just broken, as when the database is killed. */
async function afterTheConnectionBroke<T>(then: (work: Work) => Promise<T>): Promise<T> {
  const identity = await coordinator();
  const work = new Work();
  return work.run(async () => {
    work.identify(identity);
    const [{ pid }] = await dataSource().query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
    const runner = dataSource().createQueryRunner();
    await new Work().run(() => dataSource().query('SELECT pg_terminate_backend($1, 5000)', [pid]));
    // TypeORM hears of it in its own time.
    while (!runner.isReleased) await new Promise(setImmediate);
    try {
      return await then(work);
    } finally {
      await work.rollback().catch(() => undefined);
    }
  });
}

const failureOf = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => null,
    (error: unknown) => error,
  );

describe(Work.name, () => {
  it('says that the database was away when its connection breaks between two questions', async () => {
    const failure = await afterTheConnectionBroke(() => failureOf(dataSource().query('SELECT 1')));
    expect(isDatabaseUnavailable(failure)).toBe(true);
  });

  it('says so too when it breaks before the commit', async () => {
    const failure = await afterTheConnectionBroke((work) => failureOf(work.commit()));
    expect(isDatabaseUnavailable(failure)).toBe(true);
  });

  it('says so too when somebody swallowed the first failure', async () => {
    const failure = await afterTheConnectionBroke(async (work) => {
      await failureOf(dataSource().query('SELECT 1'));
      return failureOf(work.commit());
    });
    expect(isDatabaseUnavailable(failure)).toBe(true);
  });

  it('leaves no connection behind', async () => {
    await afterTheConnectionBroke((work) => failureOf(work.commit()));
    const { master } = dataSource().driver as unknown as { master: { totalCount: number; idleCount: number } };
    expect(master.totalCount).toBe(master.idleCount);
  });

  it('is undone when the database is let go of, also where more work waits than there are connections', async () => {
    const identity = await coordinator();
    const others = createDataSource(url(), { applicationName: 'test', poolSize: 2 });
    await others.initialize();
    const late = new Work();
    late.identify(identity);
    const asked = Array.from({ length: 5 }, () => {
      const work = new Work();
      work.identify(identity);
      return work.run(() => failureOf(others.query('UPDATE regions SET name = name || $1', ['!'])));
    });
    // Whoever asks something as soon as the first of them is through is let go of too.
    void asked[0]!.then(() => late.run(() => failureOf(others.query('SELECT pg_sleep(0.2)'))));
    await others.destroy();
    expect(await Promise.all(asked)).toEqual([null, null, null, null, null]);
    const [{ name }] = await dataSource().query<[{ name: string }]>('SELECT name FROM regions');
    expect(name).not.toContain('!');
  });
});
