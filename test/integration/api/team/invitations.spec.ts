import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { CaseEntity } from '#persistence/cases/case.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { Work } from '#persistence/work/work';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { askingAt, type Ask } from '../access/asking.js';
import { routesOf, type DescribedRoute } from '../access/openapi-doors.js';
import { QUESTION_WORD, OF_INTAKE, OF_RECORDS, wordsIn } from '../access/planted-words.js';
import type { Somebody } from '../access/access-world.js';
import { inProblem, type PoolExpert, problemOf, startTeamWorld, type TeamWorld } from './team-world.js';

jest.setTimeout(60_000);

const SLOT = { id: randomUUID(), startsAt: '2026-12-08T08:00:00.000Z', endsAt: '2026-12-08T09:30:00.000Z' };
const QUESTION = 'Wat heeft Zwaantje nodig om thuis in Plasdijk te blijven, bij Wijkteam De Plas? Wat kan De Plas?';

describe('an invitation', () => {
  let team: TeamWorld;
  let elsewhere: PoolExpert;
  let invitationId: string;
  let [kade, otherKade, school]: string[] = [];
  let ask: Ask;
  let reads: DescribedRoute[];
  beforeAll(async () => {
    team = await startTeamWorld();
    const { world, caseId, gemeenteId } = team;
    kade = team.providerId;
    otherKade = await team.addOrganisation('provider', 'De Steiger');
    school = await team.addOrganisation('school', 'De Regenboog');
    await team.addOrganisation('localTeam', 'Wijkteam De Plas');
    elsewhere = await team.addExpert({ regionId: team.otherRegionId, organisationId: otherKade, shares: true });
    const involvedOrganisationIds = [gemeenteId, kade];
    await world.database.getRepository(CaseEntity).update({ id: caseId }, { involvedOrganisationIds });
    const proposalId = await team.propose(problemOf([inProblem(elsewhere)]));
    invitationId = await team.invite(elsewhere, proposalId, { question: QUESTION, slot: SLOT });
    const { body } = await world.http.get('/v1/openapi.json');
    reads = routesOf(body as never).filter(({ method, path }) => method === 'get' && path.startsWith('/v1/'));
    ask = await askingAt(world.app);
  }, 120_000);
  afterAll(() => team.stop(), 30_000);

  const get = async (who: Somebody, path: string) => {
    const { status, body } = await team.world.http.get(`/v1/${path}`).set('Authorization', who.token);
    return { status, answer: body as Record<string, unknown> & { results: Record<string, unknown>[] } };
  };
  const ofCase = (path = '') => `cases/${team.caseId}${path}`;
  /** Everything that somebody can read about this case, and lists of regions. */
  const readAll = async (who: Somebody): Promise<string> => {
    const ids = { ...team.dossier.ids, invitationId };
    const routes = reads.filter(({ name }) => !name.endsWith('/openapi.json'));
    return (await Promise.all(routes.map((route) => ask(route, who, ids)))).map(({ text }) => text).join('\n');
  };

  it('tells an expert of another region what is asked, and not of whom', async () => {
    const { answer } = await get(elsewhere, ofCase('/invitations'));
    expect(answer.results).toEqual([
      expect.objectContaining({
        question:
          'Wat heeft het kind nodig om thuis in de gemeente te blijven, bij het wijkteam? Wat kan het wijkteam?',
        ...{ covers: ['lvb'], ageBand: '12-15', slot: SLOT, vote: true, answerBy: expect.any(String) as string },
      }),
    ]);
  });

  it('shows them nothing else of the case, and nothing of its region', async () => {
    const text = await readAll(elsewhere);
    expect(wordsIn(text)).toEqual([QUESTION_WORD]);
    const { casusinbrenger, coordinator, regievoerder, expert, declined } = team.dossier.cast;
    const people = [casusinbrenger, regievoerder, expert, declined].filter(({ id }) => text.includes(id));
    expect(people).toEqual([]);
    expect(coordinator.regionId).not.toBe(elsewhere.regionId);
    expect((await get(elsewhere, ofCase())).answer).toMatchObject({ view: 'asked', ageBand: '12-15' });
  });

  /** What the database itself gives somebody, whatever the API asks of it. */
  const rowsFor = async (who: Somebody, roles: string[], table: string): Promise<number> => {
    const work = new Work();
    const { id: userId, regionId } = who;
    work.identify({ userId, people: [userId], regionId, organisationId: null, roles });
    const counted = await work.run(() =>
      team.world.app
        .get(DataSource)
        .query<[{ count: number }]>(`SELECT count(*)::int AS "count" FROM "${table}" WHERE "case_id" = $1`, [
          team.caseId,
        ]),
    );
    await work.rollback();
    return counted[0].count;
  };

  it.each(['team_proposals', 'assembly_runs', 'sessions', 'triage_decisions', 'advices', 'consents'])(
    'is kept from %s by the database too, and their coordinator from all of it',
    async (table) => {
      const theirs = await team.addPerson(['coordinator'], { regionId: team.otherRegionId });
      const seen = [await rowsFor(elsewhere, ['expert'], table), await rowsFor(theirs, ['coordinator'], table)];
      expect(seen).toEqual([0, 0]);
      expect(await rowsFor(team.dossier.cast.coordinator, ['coordinator'], table)).toBeGreaterThan(0);
      expect(await rowsFor(theirs, ['coordinator'], 'invitations')).toBe(0);
    },
  );

  it('is unknown to their own coordinator', async () => {
    const theirs = await team.addPerson(['coordinator'], { regionId: team.otherRegionId });
    expect((await get(theirs, ofCase())).status).toBe(404);
    expect((await get(theirs, ofCase('/invitations'))).status).toBe(404);
    const text = await readAll(theirs);
    expect(wordsIn(text)).toEqual([]);
    expect(text).not.toContain(team.caseId);
    expect(text).not.toContain(invitationId);
  });

  it('shows the coordinator of the case whom they asked, by name', async () => {
    const { answer } = await get(team.dossier.cast.coordinator, ofCase('/invitations'));
    const row = answer.results.find(({ id }) => id === invitationId);
    const invitee = { name: `Persoon ${elsewhere.id.slice(0, 8)}`, organisation: 'De Steiger' };
    expect(row).toMatchObject({ question: QUESTION, expertId: elsewhere.expertId, ...invitee });
    const id = await team.propose(problemOf([inProblem(elsewhere)]));
    const reasons = await get(team.dossier.cast.coordinator, ofCase(`/team-proposals/${id}/reasons`));
    expect(reasons.answer['members']).toEqual([expect.objectContaining(invitee)]);
  });

  it('repeats the question to who is asked in somebody’s place', async () => {
    const next = await team.addExpert({ organisationId: otherKade! });
    await team.invite(next, await team.propose(problemOf([inProblem(next)])));
    const { answer } = await get(next, ofCase('/invitations'));
    expect(answer.results).toHaveLength(1);
    expect(answer.results[0]!['question']).toContain('Wat heeft het kind nodig');
  });

  it('asks about organisations by name, and about places by all of their kind', async () => {
    const { answer } = await get(elsewhere, ofCase(`/invitations/${invitationId}/interest-questions`));
    const asked = answer.results.map(({ kind, organisations }) => [kind, (organisations as unknown[]).length]);
    expect(asked).toEqual([
      ['gemeente', 2],
      ['school', 1],
      ['localTeam', 1],
      [null, 1],
    ]);
    const another = await team.addExpert({ organisationId: otherKade! });
    expect((await get(another, ofCase(`/invitations/${invitationId}/interest-questions`))).status).toBe(404);
    const member = team.dossier.cast.expert;
    expect((await get(member, ofCase(`/invitations/${invitationId}/interest-questions`))).status).toBe(404);
  });

  describe('its answer', () => {
    const send = async (who: Somebody, path: string, body: object) => {
      const asked = jest.spyOn(team.world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
      const { status, body: answer } = await team.world.http
        .post(`/v1/${ofCase(path)}`)
        .set('Authorization', who.token)
        .set('Idempotency-Key', randomUUID())
        .send(body);
      const faults = (answer as { faults?: { path: string }[] }).faults ?? [];
      const input = asked.mock.calls.at(-1)?.[2].input;
      asked.mockRestore();
      return { status, paths: faults.map(({ path: at }) => at), input };
    };
    const answers = () => `/invitations/${invitationId}/answers`;
    const noneOf = ['gemeente', 'school', 'localTeam'].map((kind) => ({ kind, interest: 'none' }));
    const none = () => ({ organisationId: kade, interest: 'none' });

    it('names every organisation and kind before somebody sits', async () => {
      const open = Array.from({ length: 4 }, () => '/interests');
      expect((await send(elsewhere, answers(), { answer: 'accept' })).paths).toEqual(open);
      expect((await send(elsewhere, answers(), { answer: 'accept', interests: [none()] })).paths).toEqual(
        open.slice(1),
      );
      const elsewhereOnly = { organisationId: randomUUID(), interest: 'none' };
      const unknown = await send(elsewhere, answers(), {
        answer: 'accept',
        interests: [...noneOf, none(), elsewhereOnly],
      });
      expect(unknown.paths).toEqual(['/interests/4/organisationId']);
    });

    it('says nothing to who stands in: the invitation is not theirs', async () => {
      const substitute = await team.addPerson(['expert'], { regionId: elsewhere.regionId });
      await team.world.database.getRepository(AbsenceEntity).insert({
        ...{ id: randomUUID(), regionId: elsewhere.regionId, userId: elsewhere.id, substituteUserId: substitute.id },
        ...{ from: '2026-01-01', until: '2098-01-31', reason: null, recordedBy: elsewhere.id },
        ...{ recordedAt: '2026-01-01T09:00:00.000Z', cancelledAt: null },
      });
      expect((await get(substitute, ofCase())).status).toBe(404);
      const answered = await send(substitute, answers(), { answer: 'accept' });
      const tie = { organisationId: randomUUID(), interest: 'board', reason: 'Zij zit in het bestuur.' };
      const declared = await send(substitute, `/invitations/${invitationId}/conflicts`, tie);
      expect([answered, declared].map(({ status, paths }) => [status, paths])).toEqual([
        [404, []],
        [404, []],
      ]);
    });

    it('tells the process of every organisation in the case', async () => {
      const { status, input } = await send(elsewhere, answers(), { answer: 'accept', interests: [...noneOf, none()] });
      expect(status).toBe(503);
      expect(input).toEqual({
        ...{ invitationId, answer: 'accept', reason: null },
        interests: [
          { organisationId: kade, interest: 'none' },
          { organisationId: team.gemeenteId, interest: 'none' },
        ],
      });
    });

    it('needs no declaration to say no', async () => {
      const { input } = await send(elsewhere, answers(), { answer: 'decline', reason: 'noTime' });
      expect(input).toEqual({ invitationId, answer: 'decline', reason: 'noTime', interests: [] });
    });

    it('can be followed by a conflict that is found later', async () => {
      const { coordinator, casusinbrenger } = team.dossier.cast;
      const conflicts = `/invitations/${invitationId}/conflicts`;
      expect((await send(coordinator, conflicts, { organisationId: school, interest: 'board' })).paths).toEqual([
        '/reason',
      ]);
      const tie = { organisationId: school, interest: 'board', reason: 'Zij zit in het bestuur.' };
      expect((await send(coordinator, conflicts, tie)).input).toEqual({
        invitationId,
        declaration: { organisationId: school, interest: 'board' },
      });
      expect((await send(elsewhere, conflicts, { reason: 'Ik ken de moeder.' })).input).toEqual({
        invitationId,
        declaration: null,
      });
      expect((await send(casusinbrenger, conflicts, tie)).status).toBe(403);
    });
  });

  it('opens the dossier at acceptance, and still nothing of the region', async () => {
    const parts = team.world.database.getRepository(ParticipantEntity);
    await parts.update({ caseId: team.caseId, userId: elsewhere.id }, { view: 'full' });
    const { answer } = await get(elsewhere, ofCase());
    expect(answer).toMatchObject({ view: 'full', intake: { childFirstName: OF_INTAKE.firstName } });
    expect((await get(elsewhere, ofCase('/team-proposals'))).status).toBe(403);
    const words = wordsIn(await readAll(elsewhere));
    expect(words).toContain(OF_INTAKE.firstName);
    expect(words).not.toContain(OF_RECORDS.otherNote);
    const other = await team.addDossier();
    expect((await get(elsewhere, `cases/${other.ids.caseId}`)).status).toBe(404);
  });
});
