import { randomUUID } from 'node:crypto';
import type { PoolChange, PoolSurroundings } from '#domain/pool/pool-file';
import { CommandEntity } from '#persistence/commands/command.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { ExpertFilesRepository } from '#persistence/experts/expert-files.repository';
import { somebodyWaits } from '../../support/lock-waits.js';
import { freshDatabases } from './database.js';
import { addRegion, addUser, AT, type Region } from './fixtures.js';

const { dataSource } = freshDatabases();
let region: Region;

beforeEach(async () => {
  region = await addRegion(dataSource(), 'ME');
});

async function addExpert(): Promise<string> {
  const [id, userId] = [randomUUID(), await addUser(dataSource(), region.id, 'Ad')];
  await experts().insert({
    ...{ id, userId, regionId: region.id, organisationId: region.organisationId, expertByExperience: false },
    ...{ maxActiveCases: 4, minCasesPerYear: 0, travelMinutes: 20, sharesSupraRegionally: true },
  });
  return id;
}

const experts = () => dataSource().getRepository(ExpertEntity);
const find = (id: string) => experts().findOneByOrFail({ id });

async function command(): Promise<string> {
  const row = { id: randomUUID(), userId: region.userId, idempotencyKey: randomUUID(), bodyHash: 'hash' };
  const asked = { name: 'importExperts', caseId: region.id, body: {}, createdAt: AT };
  await dataSource()
    .getRepository(CommandEntity)
    .insert({ ...row, ...asked });
  return row.id;
}

/** A file that gives everybody room for nine cases, and says of the rest what the pool says. */
function nineCases({ members }: PoolSurroundings): { changes: PoolChange[]; result: object } {
  const changed = ['Hoogste aantal lopende casussen'];
  const changes = members.map((before, line) => ({ line, before, changed, member: { ...before, maxActiveCases: 9 } }));
  return { changes, result: {} };
}

const importFile = async (judge: typeof nineCases) =>
  new ExpertFilesRepository(dataSource()).import({ regionId: region.id, today: '2026-11-23' }, judge, {
    id: await command(),
    answer: () => ({}),
  });

describe('a file of the pool, while somebody changes one of it', () => {
  it('is judged by what they said when they were first', async () => {
    const id = await addExpert();
    const importing = await dataSource().transaction(async (manager) => {
      await manager.update(ExpertEntity, { id }, { sharesSupraRegionally: false });
      const waiting = importFile(nineCases);
      await somebodyWaits(dataSource());
      return { waiting };
    });
    await importing.waiting;
    expect(await find(id)).toMatchObject({ sharesSupraRegionally: false, maxActiveCases: 9 });
  });
});
