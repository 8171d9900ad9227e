import { randomUUID } from 'node:crypto';
import { AssemblyRunEntity } from '#persistence/assembly-runs/assembly-run.entity';
import { RegionEntity } from '#persistence/regions/region.entity';
import { TeamProposalEntity } from '#persistence/team-proposals/team-proposal.entity';
import type { Somebody } from '../access/access-world.js';
import { inProblem, type PoolExpert, problemOf, startTeamWorld, type TeamWorld } from './team-world.js';

jest.setTimeout(60_000);

const DOMAINS = [{ domain: 'lvb', level: 1 }];

describe('the run behind a proposal', () => {
  let team: TeamWorld;
  let [one, other, guest, stranger]: PoolExpert[] = [];
  let code: string;
  beforeAll(async () => {
    team = await startTeamWorld();
    const organisationId = await team.addOrganisation('provider', 'De Steiger');
    [one, other] = [await team.addExpert({ organisationId }), await team.addExpert({ organisationId })];
    const place = { regionId: team.otherRegionId, organisationId, shares: true };
    [guest, stranger] = [await team.addExpert(place), await team.addExpert(place)];
    const regions = team.world.database.getRepository(RegionEntity);
    code = (await regions.findOneByOrFail({ id: team.regionId })).code;
  }, 120_000);
  afterAll(() => team.stop(), 30_000);

  const read = async (proposalId: string, { token }: Somebody = team.dossier.cast.coordinator) => {
    const { status, body } = await team.world.http
      .get(`/v1/cases/${team.caseId}/team-proposals/${proposalId}/run`)
      .set('Authorization', token);
    return { status, answer: body as Record<string, unknown> };
  };
  const stored = async (proposalId: string) => {
    const { database } = team.world;
    const { runId } = await database.getRepository(TeamProposalEntity).findOneByOrFail({ id: proposalId });
    return database.getRepository(AssemblyRunEntity).findOneByOrFail({ id: runId! });
  };

  it('is shown as it was kept: what was asked, and what came of it', async () => {
    const { expertId } = other!;
    const problem = problemOf([inProblem(one!, { mayNotSitWith: [expertId] }), inProblem(other!, { activeCases: 3 })]);
    const id = await team.propose(problem);
    const { id: runId, at, result } = await stored(id);
    const { status, answer } = await read(id);
    expect([status, answer]).toEqual([
      200,
      {
        ...{ id: runId, at, pool: 'region', solver: 'test', milliseconds: 3, optimal: true },
        problem: { ...problem, experts: problem.experts.map((expert) => ({ ...expert, regionCode: code })) },
        result: { gap: null, relaxations: [], ...result },
      },
    ]);
  });

  it('is shown of a search without a team too, and not what was kept beside it', async () => {
    const problem = problemOf([inProblem(one!, { domains: DOMAINS })]);
    const id = await team.propose(problem);
    const { id: runId } = await stored(id);
    const runs = team.world.database.getRepository(AssemblyRunEntity);
    const beside = { away: [inProblem(other!)], otherSlots: [{ id: randomUUID(), start: problem.slots[0]!.start }] };
    await runs.update({ id: runId }, { problem: { ...problem, ...beside } as never });
    const { answer } = await read(id);
    expect(answer).toMatchObject({
      problem: { requirements: problem.requirements, experts: [{ id: one!.expertId }] },
      result: { outcome: 'infeasible', slot: null, members: [], objectives: null, relaxations: [expect.anything()] },
    });
    expect(Object.keys(answer['problem'] as object).sort()).toEqual(Object.keys(problem).sort());
  });

  it('names of another region only who is in the proposal, and tells of nobody there what they said of others', async () => {
    const ties = { declaredConflict: false, mayNotSitWith: [one!.expertId] };
    const { expertId: unseen } = stranger!;
    const problem = problemOf([
      inProblem(one!, { domains: DOMAINS, mayNotSitWith: [guest!.expertId, unseen] }),
      inProblem(guest!, ties),
      inProblem(stranger!, { ...ties, activeCases: 3 }),
    ]);
    const { answer } = await read(await team.propose(problem, { pool: 'supraRegional' }));
    const nameless = { id: null, regionCode: null, organisation: null };
    const untold = { declaredConflict: null, mayNotSitWith: null };
    expect((answer['problem'] as { experts: object[] }).experts).toEqual([
      { ...problem.experts[0], regionCode: code, mayNotSitWith: [guest!.expertId] },
      { ...problem.experts[1], regionCode: 'HE', ...untold },
      { ...problem.experts[2], ...nameless, ...untold },
    ]);
    expect(JSON.stringify(answer)).not.toContain(unseen);
  });

  it('is for the coordinator of the case, and there only where it was kept', async () => {
    const id = await team.propose(problemOf([inProblem(one!)]));
    const theirs = await team.addPerson(['coordinator'], { regionId: team.otherRegionId });
    const { regievoerder, expert } = team.dossier.cast;
    const statuses = await Promise.all([theirs, regievoerder, expert].map(async (who) => (await read(id, who)).status));
    expect(statuses).toEqual([404, 403, 403]);
    expect((await read(randomUUID())).status).toBe(404);
    const { status, answer } = await read(team.dossier.ids.proposalId!);
    expect([status, answer['type']]).toEqual([409, '/problems/noRun']);
  });
});
