import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { connectClient } from '#temporal/client';
import { embeddedDatabaseUrl } from '../../apps/local/src/postgres/postgres-part.js';
import { readRunFile } from '../../apps/local/src/run-file.js';
import { temporalKeysOf } from '../../apps/local/src/verify/temporal-keys.js';
import { Canaries, canariesIn } from './canaries/canaries.js';
import { inFilesOf, inHistoriesOf, inTablesOf } from './canaries/places.js';
import { plantTheRest } from './canaries/plant-the-rest.js';
import { PlantingWorld } from './canaries/planting-world.js';
import { stories } from './stories.js';
import { PACE } from './teller/pace.js';
import { shortenTerms } from './teller/short-terms.js';
import { StartedWorld } from './teller/started-world.js';
import { Teller } from './teller/teller.js';

jest.setTimeout(400_000);

/** Where a case can be read, and everybody whose notices and tasks could say something of it. */
const READ_BY_ALL = ['notices', 'tasks', 'cases'];
const PEOPLE = ['casusinbrenger', 'coordinator', 'regievoerder', 'mandaathouder', 'aanbieder', 'beheerder'];

describe('what somebody types about a child', () => {
  const canaries = new Canaries();
  let world: StartedWorld;
  let told: { caseId: string }[];

  beforeAll(async () => {
    world = await StartedWorld.start();
    await shortenTerms(new Teller(world), PACE.quick);
    const planting = new Teller(new PlantingWorld(world, canaries));
    told = [];
    for (const { tell } of stories) told.push(await tell(planting));
    await plantTheRest(planting, canaries.next());
  });

  afterAll(() => world?.stop());

  it('is read again by who may read it', async () => {
    const coordinator = new Teller(world).as('coordinator');
    const cases = await Promise.all(told.map(({ caseId }) => coordinator.get(`cases/${caseId}`)));
    expect(canaries.planted.size).toBeGreaterThan(100);
    expect(canariesIn(JSON.stringify(cases)).length).toBeGreaterThan(20);
  });

  it('stands readable in no table', async () => {
    const { postgres } = readRunFile(world.home)!;
    expect(await inTablesOf(embeddedDatabaseUrl(world.home, postgres!.port!))).toEqual({});
  });

  it('stands in no history of Temporal, not even for who has its keys', async () => {
    const { temporal } = readRunFile(world.home)!;
    const keys = temporalKeysOf(world.home);
    const client = await connectClient({ address: `127.0.0.1:${temporal!.port}`, namespace: 'default' }, keys);
    const histories = await inHistoriesOf(client, keys).finally(() => client.connection.close());
    expect(histories).toEqual({});
  });

  it('stands in no log, no mail, and not in the database of Temporal', async () => {
    expect(await inFilesOf(world.home)).toEqual({});
  });

  it('would be found', async () => {
    const [canary] = canaries.planted;
    await writeFile(join(world.home, 'logs', 'aviary.log'), `somebody logged ${canary}`);
    const { postgres } = readRunFile(world.home)!;
    const databaseUrl = embeddedDatabaseUrl(world.home, postgres!.port!);
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(`CREATE TABLE "aviary" AS SELECT '${canary}' AS "word"`);
    await client.end();
    expect(await inFilesOf(world.home)).toEqual({ 'logs/aviary.log': [canary] });
    expect(await inTablesOf(databaseUrl)).toEqual({ 'public.aviary': [canary] });
  });

  it('stands in no figure, no notice, no list of work and no address', async () => {
    const metrics = await (await fetch(`${world.baseUrl}/metrics`)).text();
    const lists = PEOPLE.flatMap((person) =>
      READ_BY_ALL.map((path) =>
        new Teller(world)
          .as(person)
          .get(path)
          .catch(() => null),
      ),
    );
    expect(canariesIn(metrics + JSON.stringify(await Promise.all(lists)))).toEqual([]);
  });
});
