import { randomUUID } from 'node:crypto';
import { recordEntities } from '#persistence/case-records/record-entities';
import type { Somebody } from '../access/access-world.js';
import { inProblem, type PoolExpert, problemOf, startTeamWorld, type TeamWorld } from './team-world.js';

const AT = '2026-11-23T09:00:00.000Z';

jest.setTimeout(60_000);

describe('who of a team has another meeting at that hour', () => {
  let team: TeamWorld;
  let [busy, free]: PoolExpert[] = [];
  let coordinator: Somebody;
  let otherCaseId: string;
  let sessionId: string;
  beforeAll(async () => {
    team = await startTeamWorld();
    const organisationId = await team.addOrganisation('provider', 'De Steiger');
    [busy, free] = [await team.addExpert({ organisationId }), await team.addExpert({ organisationId })];
    coordinator = await team.addPerson(['coordinator', 'expert']);
    const proposalId = await team.propose(problemOf([inProblem(busy), inProblem(free)]));
    for (const expert of [busy, free]) await team.invite(expert, proposalId);
    otherCaseId = (await team.addDossier()).ids.caseId!;
    await team.world.database.getRepository<object>(recordEntities.invitation).insert({
      ...{
        id: randomUUID(),
        caseId: otherCaseId,
        proposalId,
        expertId: busy.expertId,
        userId: busy.id,
        organisationId,
      },
      ...{ covers: [], status: 'accepted', invitedAt: AT, answeredAt: AT, declineReason: null, note: null, slot: null },
    });
    sessionId = await meet(team.caseId, '2099-03-24T09:00:00.000Z');
  }, 120_000);
  afterAll(() => team.stop(), 30_000);
  afterEach(() => team.world.database.query('DELETE FROM "sessions" WHERE "id" <> $1', [sessionId]));

  async function meet(caseId: string, plannedAt: string, status = 'planned'): Promise<string> {
    const id = randomUUID();
    const session = { id, caseId, status, plannedAt, endsAt: null, slotId: null, attendances: [] };
    await team.world.database.getRepository<object>(recordEntities.session).insert(session);
    return id;
  }
  const told = async (who: Somebody) => {
    const { body } = await team.world.http
      .get(`/v1/cases/${team.caseId}/sessions`)
      .set('Authorization', who.token)
      .expect(200);
    const { results } = body as { results: { id: string; meetElsewhere: object[] | null }[] };
    return results.find(({ id }) => id === sessionId)!.meetElsewhere;
  };

  it('is told to who coordinates: who, and nothing of where', async () => {
    expect(await told(coordinator)).toEqual([]);
    await meet(otherCaseId, '2099-03-24T10:30:00.000Z');
    expect(await told(coordinator)).toEqual([{ userId: busy!.id, displayName: expect.any(String) as string }]);
  });

  it.each([
    ['at another hour', '2099-03-24T11:00:00.000Z', 'planned'],
    ['before it', '2099-03-24T07:00:00.000Z', 'planned'],
    ['cancelled', '2099-03-24T09:00:00.000Z', 'cancelled'],
  ])('is nobody when the other one is %s', async (_when, plannedAt, status) => {
    await meet(otherCaseId, plannedAt, status);
    expect(await told(coordinator)).toEqual([]);
  });

  it('is not for other people of the case, nor about cases of another region', async () => {
    await meet(otherCaseId, '2099-03-24T09:00:00.000Z');
    expect(await told(team.dossier.cast.casusinbrenger)).toBeNull();
    const elsewhere = await team.addPerson(['coordinator', 'expert'], { regionId: team.otherRegionId });
    await team.participate(team.caseId, elsewhere, 'expert', 'full');
    expect(await told(elsewhere)).toEqual([]);
    await team.world.database.query('UPDATE "cases" SET "region_id" = $2 WHERE "id" = $1', [
      otherCaseId,
      team.otherRegionId,
    ]);
    expect(await told(coordinator)).toEqual([]);
  });
});
