import { randomUUID } from 'node:crypto';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { InvitationEntity } from '#persistence/invitations/invitation.entity';
import { LearningQuestionEntity } from '#persistence/learning-questions/learning-question.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { SessionEntity } from '#persistence/sessions/session.entity';
import { CommandDecision } from '../../../apps/api/src/commands/command-decision.js';
import { MASTERS } from '../../support/secrets.js';
import { RightsWorld } from './rights-world.js';

/** The second of March in Amsterdam, still the first in UTC. */
const AT = '2026-03-01T23:30:00.000Z';
const QUESTION = 'KANARIE-vraag van de omdenker';

/** What a team spends on a case, and learns from it: kept for the team, apart from what is known of a child. */
describe('hours and learning of a team', () => {
  let rights: RightsWorld;
  let caseId: string;
  let sessionId: string;
  const hours = () => `cases/${caseId}/expert-hours`;
  const rounds = () => `cases/${caseId}/sessions/${sessionId}/learning-rounds`;
  const session = { kind: 'session', day: '2026-03-03', minutes: 90 };

  beforeAll(async () => {
    rights = await RightsWorld.start();
    for (const name of ['omar', 'ineke']) await rights.add(name, ['expert']);
    caseId = await rights.submit();
    await member('xavier', 'accepted');
    await member('omar', 'accepted', true);
    await member('ineke', 'invited');
    const { database } = rights.world;
    sessionId = randomUUID();
    const held = { status: 'held' as const, plannedAt: AT, heldAt: AT, attendances: [] as never[] };
    await database.getRepository(SessionEntity).insert({ id: sessionId, caseId, ...held });
    const words = new CaseWords(new CaseKeysRepository(database, MASTERS));
    await database.getRepository(LearningQuestionEntity).insert({
      ...{
        id: randomUUID(),
        caseId,
        sessionId,
        askedBy: rights.ids.omar!,
        recordedBy: rights.ids.omar!,
        recordedAt: AT,
      },
      ...(await words.seal(caseId, { question: QUESTION, answer: 'Dan blijft zij thuis.' })),
    });
  }, 120_000);
  afterAll(() => rights.stop(), 30_000);

  async function member(name: string, status: 'accepted' | 'invited', omdenker = false): Promise<void> {
    const { database, regionId, gemeenteId } = rights.world;
    const [id, userId] = [randomUUID(), rights.ids[name]!];
    const room = { maxActiveCases: 4, minCasesPerYear: 2, travelMinutes: 20, expertByExperience: false };
    const shares = { sharesSupraRegionally: false, absentFrom: null, absentTo: null };
    await database
      .getRepository(ExpertEntity)
      .insert({ id, userId, regionId, organisationId: gemeenteId, omdenker, ...room, ...shares });
    const answeredAt = status === 'accepted' ? AT : null;
    await database.getRepository(InvitationEntity).insert({
      ...{ id: randomUUID(), caseId, proposalId: randomUUID(), expertId: id, userId, organisationId: gemeenteId },
      ...{ status, invitedAt: AT, answeredAt, declineReason: null, slot: null },
    });
    const part = { id: randomUUID(), caseId, userId, role: 'expert', since: AT, until: null } as const;
    const view = status === 'accepted' ? 'full' : 'asked';
    await database.getRepository(ParticipantEntity).insert({ ...part, view });
  }

  it('takes the hours of an expert once per key, and shows them to them and to the coordinator', async () => {
    const key = randomUUID();
    const { body } = await rights.post(hours(), 'xavier', session, key).expect(201);
    expect(body).toMatchObject({ ...session, caseId, userId: rights.ids.xavier, recordedBy: rights.ids.xavier });
    expect(body).not.toHaveProperty('ordinal');
    expect((await rights.post(hours(), 'xavier', session, key).expect(201)).body).toEqual(body);
    const travel = { kind: 'travel', day: '2026-03-03', minutes: 40, userId: rights.ids.omar };
    await rights.post(hours(), 'corrie', travel).expect(201);
    const seen = async (name: string) => (await rights.list(hours(), name)).map(({ minutes }) => minutes);
    expect([await seen('xavier'), await seen('omar'), await seen('corrie')]).toEqual([[90], [40], [90, 40]]);
  });

  it.each([
    ['a day that is still to come', 'xavier', { day: '2199-01-01' }, 400],
    ['a day before the invitation was accepted', 'xavier', { day: '2026-03-01' }, 400],
    ['more than there is in a day', 'xavier', { minutes: 1_441 }, 400],
    ['somebody who was not in the team', 'corrie', {}, 400],
    ['who did not accept yet', 'ineke', {}, 403],
    ['who brought the case in', 'anna', {}, 403],
    ['a coordinator of another region', 'vreemd', {}, 404],
  ])('refuses hours of %s', async (_what, name, change, status) => {
    await rights.post(hours(), name, { ...session, ...change }).expect(status);
  });

  it('takes hours of the day of the acceptance itself', async () => {
    await rights.post(hours(), 'omar', { kind: 'fileStudy', day: '2026-03-02', minutes: 30 }).expect(201);
  });

  it('refuses more on a day than there is in it, also of two cases', async () => {
    const { database } = rights.world;
    const day = '2026-03-05';
    const other = await rights.submit();
    await database.query(
      `INSERT INTO "expert_hours" ("id", "case_id", "expert_id", "user_id", "kind", "day", "minutes", "recorded_by", "recorded_at")
       SELECT gen_random_uuid(), $1, "id", "user_id", 'other', $3, 1000, "user_id", now() FROM "experts" WHERE "user_id" = $2`,
      [other, rights.ids.omar, day],
    );
    const record = (name: string, minutes: number) =>
      rights.post(hours(), name, { kind: 'travel', day, minutes, userId: rights.ids.omar });
    const statuses = (await Promise.all([1, 2, 3].map(() => record('omar', 400)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 400, 400]);
    const { body } = await record('corrie', 41).expect(400);
    expect(body).toMatchObject({ faults: [{ path: '/minutes' }] });
    await record('corrie', 40).expect(201);
  });

  it('refuses the hours of somebody else', async () => {
    await rights.post(hours(), 'xavier', { ...session, userId: rights.ids.omar }).expect(403);
  });

  it('withdraws what was recorded by mistake, once and by who may', async () => {
    const { body } = await rights.post(hours(), 'xavier', { ...session, minutes: 9 }).expect(201);
    const path = `${hours()}/${(body as { id: string }).id}/withdrawals`;
    await rights.post(path, 'omar', {}).expect(404);
    const withdrawn = await rights.post(path, 'xavier', {}).expect(201);
    expect(withdrawn.body).toMatchObject({ minutes: 9, withdrawnBy: rights.ids.xavier });
    await rights.post(path, 'corrie', {}).expect(404);
    expect((await rights.list(hours(), 'xavier')).map(({ minutes }) => minutes)).not.toContain(9);
  });

  it('shows what was learnt to the team, and to nobody else', async () => {
    const read = { askedBy: rights.ids.omar, question: QUESTION, answer: 'Dan blijft zij thuis.' };
    expect(await rights.list(rounds(), 'xavier')).toMatchObject([read]);
    expect(await rights.list(rounds(), 'corrie')).toMatchObject([read]);
    expect(await rights.list(rounds(), 'ineke')).toEqual([]);
    await rights.get(rounds(), 'anna').expect(403);
    await rights.get(rounds(), 'vreemd').expect(404);
    const asked = { format: 'json', purpose: 'Inzien.', askedBy: 'mother' };
    const { text } = await rights.post(`cases/${caseId}/exports`, 'corrie', asked).expect(200);
    expect(text).not.toContain(QUESTION);
    expect(text).toContain('Wat de experts van het overleg leerden');
  });

  it('does not show it to who looks in an emergency', async () => {
    await rights.add('yvonne', ['expert']);
    const reason = 'De crisisdienst belt: niemand van het team neemt op.';
    await rights.post(`cases/${caseId}/emergency-accesses`, 'yvonne', { ground: 'acuteDanger', reason }).expect(201);
    await rights.get(`cases/${caseId}`, 'yvonne').expect(200);
    await rights.get(rounds(), 'yvonne').expect(403);
  });

  it('lets the omdenker or a coordinator record a round, of an omdenker only', async () => {
    const ask = jest.spyOn(rights.world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'noProcess' });
    const round = (name: string) => ({
      askedBy: rights.ids[name],
      questions: [{ question: 'Wat als?', answer: 'Ja.' }],
    });
    await rights.post(rounds(), 'corrie', round('xavier')).expect(400);
    await rights.post(rounds(), 'xavier', round('omar')).expect(403);
    await rights.post(rounds(), 'omar', { ...round('omar'), questions: [] }).expect(400);
    const known = { question: QUESTION, answer: 'Dan blijft zij thuis.' };
    const again = { askedBy: rights.ids.omar, questions: [known] };
    expect((await rights.post(rounds(), 'omar', again).expect(400)).body).toMatchObject({
      faults: [{ path: '/questions' }],
    });
    expect(ask).not.toHaveBeenCalled();
    await rights.post(rounds(), 'omar', { ...again, questions: [known, ...round('omar').questions] }).expect(503);
    await rights.post(rounds(), 'omar', round('omar')).expect(503);
    const input = { sessionId, askedBy: rights.ids.omar, questions: 1 };
    expect(ask.mock.lastCall).toMatchObject([caseId, 'recordLearningRound', { input }]);
    ask.mockRestore();
  });

  it('is over when the case closes, and goes with the dossier', async () => {
    await rights.close(caseId);
    await rights.post(hours(), 'xavier', session).expect(404);
    await rights.post(hours(), 'corrie', { ...session, userId: rights.ids.xavier }).expect(409);
    const { database } = rights.world;
    await database.query(`UPDATE "cases" SET "keep_until" = '2026-01-01' WHERE "id" = $1`, [caseId]);
    await new RetentionRepository(database).destroy(caseId, '2026-11-23T09:00:00.000Z');
    for (const table of ['expert_hours', 'learning_questions'])
      expect(await database.query(`SELECT FROM "${table}" WHERE "case_id" = $1`, [caseId])).toEqual([]);
  });
});
