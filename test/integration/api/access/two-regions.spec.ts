import { randomUUID } from 'node:crypto';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { taskOf } from '../../persistence/fixtures.js';
import { intakeFor, startApi, type ApiWorld } from '../api-world.js';

describe('a coordinator of one region who is an expert in a case of another', () => {
  let world: ApiWorld;
  let both: string;
  let caseId: string;
  let taskId: string;
  let ask: jest.SpiedFunction<CommandDecision['ask']>;
  beforeAll(async () => {
    world = await startApi();
    both = await world.signIn('beide', ['coordinator', 'regionAdmin', 'expert'], await world.addRegion('HE'));
    const { body } = await post('cases', await world.signIn('casusinbrenger', ['casusinbrenger']), {
      ...intakeFor(world.gemeenteId),
    });
    caseId = (body as { id: string }).id;
    const { id: userId } = await world.database.getRepository(UserEntity).findOneByOrFail({ subject: 'beide' });
    const part = { id: randomUUID(), caseId, userId, role: 'expert', view: 'full' } as const;
    const since = '2026-11-23T09:00:00.000Z';
    await world.database.getRepository(ParticipantEntity).insert({ ...part, since, until: null });
    const task = taskOf(caseId, { regionId: world.regionId });
    taskId = task.id;
    await world.database.getRepository(TaskEntity).insert({ ...task, about: null, note: null });
    ask = jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
  }, 60_000);
  afterEach(() => ask.mockClear());
  afterAll(() => world.stop(), 30_000);

  const post = (path: string, token: string, body: object) =>
    world.http.post(`/v1/${path}`).set('Authorization', token).set('Idempotency-Key', randomUUID()).send(body);

  it.each([
    ['pauses', { reason: 'Vakantie.' }],
    ['closures', { outcome: 'helpHolds', learned: 'Niets.' }],
    ['withdrawals', { reason: 'Vergissing.' }],
  ])('does not coordinate that case: %s', async (noun, body) => {
    const answer = await post(`cases/${caseId}/${noun}`, both, body);
    expect([answer.status, answer.body.type]).toEqual([403, '/problems/notAllowed']);
    expect(ask).not.toHaveBeenCalled();
    expect(
      await world.database.query(`SELECT 1 FROM "commands" WHERE "case_id" = $1 AND "name" <> 'submitCase'`, [caseId]),
    ).toEqual([]);
  });

  it.each([
    ['what an expert may do, as an expert', () => `cases/${caseId}/safety-alarms`, { what: 'Zij belt niet meer.' }],
    ['the work of its coordinators, as an expert, whom the process refuses', () => `tasks/${taskId}/claims`, {}],
  ])('does %s', async (_what, path, body) => {
    await post(path(), both, body).expect(503);
    expect(ask.mock.calls.map(([, , { actor }]) => actor.role)).toEqual(['expert']);
  });
});
