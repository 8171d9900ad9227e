import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { AnswerInvitationInput, InterestDeclaration } from '#contracts/teams';
import { recordEntities } from '#persistence/case-records/record-entities';
import { CaseEntity } from '#persistence/cases/case.entity';
import { OrganisationRelationEntity } from '#persistence/organisations/organisation-relation.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { asPerson } from '../../../support/as-person.js';
import type { Somebody } from '../access/access-world.js';
import { inProblem, type PoolExpert, problemOf, startTeamWorld, type TeamWorld } from './team-world.js';

jest.setTimeout(60_000);

/** The case names nobody as involved: whom a tie is laid beside is found in the case itself. */
describe('a tie that an invited expert tells', () => {
  let team: TeamWorld;
  let expert: PoolExpert;
  let invitationId: string;
  const named: Record<string, string> = {};
  beforeAll(async () => {
    team = await startTeamWorld();
    const { world, caseId } = team;
    const { casusinbrenger, regievoerder } = team.dossier.cast;
    for (const name of ['stranger', 'employer', 'own employer', 'supplier', 'dropped', 'sister', 'subcontractor']) {
      named[name] = await team.addOrganisation('provider', `Aanbieder ${name}`);
    }
    named['gemeente'] = team.gemeenteId;
    named['other gemeente'] = await team.addOrganisation('gemeente', 'Ooghem');
    named['of the regievoerder'] = await team.addOrganisation('localTeam', 'Wijkteam Rietveen');
    await world.database.getRepository(CaseEntity).update({ id: caseId }, { involvedOrganisationIds: [] });
    const users = world.database.getRepository(UserEntity);
    await users.update({ id: casusinbrenger.id }, { organisationId: named['employer'] });
    await users.update({ id: regievoerder.id }, { organisationId: named['of the regievoerder'] });
    const elements = world.database.getRepository<{ id: string; caseId: string }>(recordEntities.supportElement);
    const { id: _id, ...planted } = (await elements.findOneByOrFail({ caseId })) as Record<string, unknown>;
    await elements.update({ caseId }, { providerId: named['supplier'], status: 'proposed' } as object);
    await elements.insert({ ...planted, id: randomUUID(), providerId: named['dropped'], status: 'dropped' } as never);
    await world.database.getRepository(OrganisationRelationEntity).insert([
      { ...tie('group', named['sister']!, named['supplier']!), regionId: team.regionId },
      { ...tie('subcontractor', named['supplier']!, named['subcontractor']!), regionId: team.regionId },
    ]);
    expert = await team.addExpert({
      regionId: team.otherRegionId,
      organisationId: named['own employer']!,
      shares: true,
    });
    invitationId = await team.invite(expert, await team.propose(problemOf([inProblem(expert)])));
  }, 120_000);
  afterAll(() => team.stop(), 30_000);

  const tie = (relation: 'group' | 'subcontractor', organisationId: string, relatedId: string) => ({
    ...{ id: randomUUID(), organisationId, relatedId, relation },
  });
  const noneOf = ['gemeente', 'school', 'localTeam'].map((kind) => ({ kind, interest: 'none' }));
  /** What reaches the process. */
  const answer = async (interests: object[], more: object = { answer: 'accept' }) => {
    const asked = jest.spyOn(team.world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
    await team.world.http
      .post(`/v1/cases/${team.caseId}/invitations/${invitationId}/answers`)
      .set('Authorization', expert.token)
      .set('Idempotency-Key', randomUUID())
      .send({ ...more, interests: [...noneOf, ...interests] });
    const input = asked.mock.calls.at(-1)?.[2].input as AnswerInvitationInput | undefined;
    asked.mockRestore();
    return input;
  };
  const tied = (name: string, interest: InterestDeclaration['interest'] = 'board') => [
    { organisationId: named[name]!, interest },
  ];

  it.each(['gemeente', 'employer', 'of the regievoerder', 'supplier', 'sister', 'subcontractor'])(
    'is a conflict of interest with the %s',
    async (name) =>
      expect(await answer(tied(name))).toEqual({
        ...{ invitationId, answer: 'decline', reason: 'conflictOfInterest', interests: tied(name) },
      }),
  );

  it.each(['other gemeente', 'stranger', 'dropped', 'own employer'])('is none with the %s', async (name) =>
    expect(await answer(tied(name))).toEqual({ invitationId, answer: 'accept', reason: null, interests: tied(name) }),
  );

  it('is none where nothing ties them, and keeps the reason of who says no', async () => {
    expect(await answer(tied('supplier', 'none'))).toMatchObject({ answer: 'accept' });
    const no = { answer: 'decline', reason: 'noTime' };
    expect(await answer(tied('supplier'), no)).toMatchObject({ ...no, interests: tied('supplier') });
  });

  it('keeps nobody away who gives counsel without a vote', async () => {
    const invitations = team.world.database.getRepository<{ id: string }>(recordEntities.invitation);
    await invitations.update({ id: invitationId }, { vote: false } as object);
    expect(await answer(tied('gemeente'))).toMatchObject({ answer: 'accept', interests: tied('gemeente') });
    await invitations.update({ id: invitationId }, { vote: true } as object);
  });

  it('is laid beside the case by the database for who is asked, and for nobody else', async () => {
    const asks = async ({ id: userId, regionId }: Somebody) => {
      const identity = { userId, people: [userId], regionId, organisationId: null, roles: ['expert' as const] };
      const [row] = await asPerson(identity, () =>
        team.world.app
          .get(DataSource)
          .query<[{ is: boolean }]>('SELECT access.is_involved($1, $2::uuid[]) AS "is"', [
            team.caseId,
            [team.gemeenteId],
          ]),
      );
      return row.is;
    };
    const colleague = await team.addExpert({ organisationId: named['stranger']! });
    expect([await asks(expert), await asks(colleague), await asks(team.dossier.cast.expert)]).toEqual([
      ...[true, false, false],
    ]);
  });
});
