import { Client } from 'pg';
import { seededRandom } from '#domain/assembly/testing/random';
import { embeddedDatabaseUrl } from '../../apps/local/src/postgres/postgres-part.js';
import { readRunFile } from '../../apps/local/src/run-file.js';
import { submit } from '../stories/side-roads/begin.js';
import { StartedWorld } from '../stories/teller/started-world.js';
import { type Row, type ToldCase, usernameOf } from '../stories/teller/steps.js';
import { AimedBlows } from './matching/aimed-blows.js';
import { commandsWithoutStep, NEVER, proposalsNotShown, stepsOfNobody } from './matching/books.js';
import { bringTogether } from './matching/bring-together.js';
import { RecordingTeller } from './matching/recording-teller.js';
import { leaveSmallPool, usersInPool } from './matching/small-pool.js';
import { verify } from './verify.js';

jest.setTimeout(400_000);

/** More than the pool has places for. */
const CASES = 16;
/** Another one gives other moments and other people who fall out. */
const SEED = Number(process.env.SEED ?? 20_261_122);

describe('kill -9 while teams are found, asked and replaced', () => {
  let world: StartedWorld;
  let database: Client;
  let blows: AimedBlows;
  let teller: RecordingTeller;
  let told: ToldCase[];
  let ends: string[];

  beforeAll(async () => {
    world = await StartedWorld.start();
    database = await openDatabase(world);
    await leaveSmallPool(database);
    const experts = (await usersInPool(database)).map(usernameOf);
    // Its server is going to be killed too.
    await database.end();
    for (const username of ['coordinator', 'casusinbrenger', ...experts]) await world.token(username);
    blows = new AimedBlows(world, seededRandom(SEED));
    teller = new RecordingTeller(world, blows, seededRandom(SEED + CASES + 1));
    const numbers = Array.from({ length: CASES }, (_, n) => n);
    told = await Promise.all(numbers.map((n) => submit(teller, `Wat heeft gezin ${n} nodig?`)));
    await Promise.all(told.map((one) => one.accept()));
    ends = await Promise.all(told.map((one, n) => bringTogether(one, seededRandom(SEED + n + 1))));
    database = await openDatabase(world);
  });

  afterAll(async () => {
    await database?.end();
    await world?.stop();
  });

  it('strikes in the middle of it, and leaves cases with and without a team', () => {
    expect(blows.left).toBe(0);
    expect(new Set(ends)).toEqual(new Set(['team', 'none']));
  });

  it('loses nothing that was answered and does nothing twice', async () => {
    const keys = teller.sent.map(({ key }) => key);
    const decided = teller.sent.filter(({ path }) => path !== 'cases').map(({ key }) => key);
    expect(await commandsWithoutStep(database, decided)).toEqual([]);
    expect(await stepsOfNobody(database, keys)).toEqual([]);
  });

  it('answers each command the same when it is sent again', async () => {
    const { rows: seats } = await database.query<{ id: string }>(
      `SELECT "id" FROM "invitations" WHERE "status" IN ('invited', 'accepted')`,
    );
    const sits = ({ id }: Row) => seats.some((seat) => seat.id === id);
    for (const sent of [...teller.sent]) {
      const { status, answer } = await teller.as(sent.username).repeat(sent);
      const first = sent.answer as Row;
      // Who said yes and fell out since knows nothing of this case any more.
      if (sent.path.endsWith('/answers') && first.status === 'accepted' && !sits(first)) expect(status).toBe(404);
      else expect(answer).toEqual(sent.answer);
    }
  });

  it.each(Object.entries(NEVER))('never: %s', async (_what, query) => {
    expect((await database.query(query)).rows).toEqual([]);
  });

  it('can show again how each team was found', async () => {
    const { all, not } = await proposalsNotShown(database);
    expect(all).toBeGreaterThan(CASES);
    expect(not).toEqual([]);
  });

  it('has every case listen still', async () => {
    const paused = await Promise.all(told.map((one) => one.post('coordinator', 'pauses', { reason: 'Op reis.' })));
    expect(paused).toHaveLength(CASES);
  });

  it('leaves nothing that verify finds', async () => {
    const nothing = { problems: [], casesWithoutWorkflow: 0, workflowsWithoutCase: 0, outboxPending: 0 };
    expect(await verify(world.home)).toMatchObject({ ...nothing, openCases: CASES, accessLogIntact: true });
  });
});

/** As the owner of the database of a world that runs. */
async function openDatabase({ home }: StartedWorld): Promise<Client> {
  const client = new Client({ connectionString: embeddedDatabaseUrl(home, readRunFile(home)!.postgres!.port!) });
  await client.connect();
  return client;
}
