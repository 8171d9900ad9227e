import { randomUUID } from 'node:crypto';
import { OMDENKER_DOMAIN } from '#contracts/teams';
import { findAssemblyFaults } from '#domain/assembly/validate-problem';
import { OrganisationRelationEntity } from '#persistence/organisations/organisation-relation.entity';
import { AssemblyRunEntity } from '#persistence/assembly-runs/assembly-run.entity';
import { RegionEntity } from '#persistence/regions/region.entity';
import { freshDatabases } from '../../persistence/database.js';
import { addRegion } from '../../persistence/fixtures.js';
import { expertsOf, MatchingWorld } from './matching-world.js';

/** The 23rd in Amsterdam, still the 22nd in UTC. */
const AFTER_MIDNIGHT = { at: '2026-11-22T23:30:00.000Z' };

const { dataSource, url } = freshDatabases();
let world: MatchingWorld;

beforeEach(async () => {
  world = await MatchingWorld.make(dataSource(), url());
});
afterEach(() => world.close());

describe('who is in the pool', () => {
  it('counts what somebody knows until its last day, and no longer', async () => {
    const last = await world.addExpert('Ad', { validUntil: '2026-11-23', travelMinutes: 90 });
    await world.addExpert('Bea', { validUntil: '2026-11-22' });
    expect(expertsOf(await world.find(await world.addCase(), AFTER_MIDNIGHT))).toEqual([last]);
  });

  it('leaves out who is away or left, and who is tied to what is involved', async () => {
    const [employer, group, subcontractor] = await Promise.all(
      ['Jeugdhulp A', 'Groep A', 'Onderaannemer'].map((name) => world.addOrganisation(name)),
    );
    const tie = async (organisationId: string, relatedId: string, relation: 'group' | 'subcontractor') =>
      dataSource()
        .getRepository(OrganisationRelationEntity)
        .insert({ id: randomUUID(), regionId: world.region.id, organisationId, relatedId, relation });
    await tie(group!, employer!, 'group');
    await tie(group!, subcontractor!, 'subcontractor');
    for (const organisationId of [employer, group, subcontractor]) await world.addExpert('Tied', { organisationId });
    await world.addExpert('Left', { leftOn: '2026-11-23' });
    await world.addExpert('Away', { absentFrom: '2026-11-01' });
    const free = await world.addExpert('Vrij', { travelMinutes: 90 });
    const theCase = await world.addCase({ involvedOrganisationIds: [employer!] });
    expect(expertsOf(await world.find(theCase, AFTER_MIDNIGHT))).toEqual([free]);
    const runs = await world.runs();
    expect(runs.map(({ problem }) => findAssemblyFaults(problem))).toEqual([[]]);
  });

  it('seats an omdenker where that is asked', async () => {
    await world.addExpert('Ad');
    const omdenker = await world.addExpert('Om', { omdenker: true, domains: {} });
    const requirements = [{ domain: OMDENKER_DOMAIN, level: 1, seats: 1 }];
    const team = await world.find(await world.addCase(), { requirements });
    expect(team.members).toMatchObject([{ expertId: omdenker, covers: ['omdenker'] }]);
  });

  it('keeps what the next pool would give where this one has too few', async () => {
    const near = await addRegion(dataSource(), 'NA');
    await world.addExpert('Hier', { domains: { lvb: 2 } });
    const { id: regionId, organisationId } = near;
    await world.addExpert('Gedeeld', { regionId, organisationId, sharesSupraRegionally: true, domains: { lvb: 2 } });
    const requirements = [{ domain: 'lvb', level: 2, seats: 2 }];
    const theCase = await world.addCase();
    const { outcome, pool, found } = await world.find(theCase, { requirements });
    expect({ outcome, pool }).toEqual({ outcome: 'infeasible', pool: 'region' });
    const run = await dataSource().getRepository(AssemblyRunEntity).findOneByOrFail({ id: found!.runId! });
    expect(run.wider).toEqual({ pool: 'supraRegional', size: 2 });
  });

  it('goes on at once where nobody has the level: to the network, then to the country', async () => {
    const regions = dataSource().getRepository(RegionEntity);
    const [near, far] = [await addRegion(dataSource(), 'NA'), await addRegion(dataSource(), 'VE')];
    await regions.update({ id: far.id }, { network: 'Een ander' });
    await world.addExpert('Hier', { domains: { lvb: 1 } });
    const of = ({ id: regionId, organisationId }: typeof near) => ({ regionId, organisationId });
    await world.addExpert('Niet gedeeld', of(near));
    const shared = await world.addExpert('Gedeeld', { ...of(near), sharesSupraRegionally: true, domains: { lvb: 2 } });
    await world.addExpert('Ver', { ...of(far), sharesSupraRegionally: true, domains: { lvb: 3 } });
    const country = await world.addExpert('Land', { ...of(far), sharesNationally: true, domains: { lvb: 3 } });
    const theCase = await world.addCase();
    const ask = (level: number) => world.find(theCase, { requirements: [{ domain: 'lvb', level, seats: 1 }] });
    expect(await ask(1)).toMatchObject({ pool: 'region', found: { passedOver: [] } });
    const second = await ask(2);
    expect(second).toMatchObject({ pool: 'supraRegional', found: { passedOver: ['region'] } });
    expect(expertsOf(second)).toEqual([shared]);
    const third = await ask(3);
    expect(third).toMatchObject({ pool: 'national', found: { passedOver: ['region', 'supraRegional'] } });
    expect(expertsOf(third)).toEqual([country]);
    await regions.update({ id: world.region.id }, { network: null });
    expect(expertsOf(await ask(2))).toEqual([country]);
  });
});
