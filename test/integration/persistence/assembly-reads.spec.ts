import { randomUUID } from 'node:crypto';
import { AssemblyReadsRepository } from '#persistence/assembly-runs/assembly-reads.repository';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { freshDatabases } from './database.js';
import { addRegion, addUser } from './fixtures.js';

/** The last moment of June in Amsterdam, and the first of July there, still June in UTC. */
const [EVENING, MIDNIGHT] = ['2027-06-30T21:59:59.999Z', '2027-06-30T22:00:00.000Z'];

describe(AssemblyReadsRepository.name, () => {
  const { dataSource } = freshDatabases();
  let regionId: string;
  let organisationId: string;
  let reads: AssemblyReadsRepository;
  beforeEach(async () => {
    ({ id: regionId, organisationId } = await addRegion(dataSource(), 'ME'));
    reads = new AssemblyReadsRepository(dataSource());
  });

  async function addExpert(changes: Partial<ExpertEntity>): Promise<string> {
    const id = randomUUID();
    const room = { maxActiveCases: 4, minCasesPerYear: 0, travelMinutes: 20, expertByExperience: false };
    const userId = await addUser(dataSource(), regionId, 'Ad');
    const row = { id, userId, regionId, organisationId, ...room, sharesSupraRegionally: false };
    await dataSource()
      .getRepository(ExpertEntity)
      .insert({ ...row, absentFrom: null, absentTo: null, mayNotSitWith: [], ...changes });
    return id;
  }

  it('counts who leaves the pool to the end of the day before, in Amsterdam', async () => {
    const id = await addExpert({ leftOn: '2027-07-01' });
    const isIn = async (at: string) => (await reads.inPool(regionId, 'region', [id], at)).has(id);
    expect([await isIn(EVENING), await isIn(MIDNIGHT)]).toEqual([true, false]);
  });

  it('knows who was away on the day of a moment, in Amsterdam', async () => {
    const id = await addExpert({ absentFrom: '2027-07-01', absentTo: '2027-07-01' });
    const standing = (at: string) => reads.standing(regionId, id, at);
    expect(await standing(EVENING)).toMatchObject({ isAbsent: false, until: null });
    expect(await standing(MIDNIGHT)).toMatchObject({ isAbsent: true, until: '2027-07-01' });
  });
});
