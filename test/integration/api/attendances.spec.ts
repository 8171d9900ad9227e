import { randomUUID } from 'node:crypto';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { CommandDecision } from '../../../apps/api/src/commands/command-decision.js';
import { localDate } from '../../../apps/api/src/http/local-date.js';
import { pathsOf } from './pool/pool-world.js';
import { RightsWorld } from './rights-world.js';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const dayIn = (hours: number) => localDate(new Date(inHours(hours)));

/** What stands of a session stands for ever: when it was, and who was there. */
describe('who was at a session', () => {
  let rights: RightsWorld;
  let caseId: string;
  let ask: jest.SpyInstance;
  const sessionId = randomUUID();
  beforeAll(async () => {
    rights = await RightsWorld.start();
    for (const name of ['ineke', 'omar']) await rights.add(name, ['expert']);
    for (const name of ['carla', 'casper']) await rights.add(name, ['coordinator']);
    caseId = await rights.submit();
    const submittedAt = inHours(-48);
    const { database, regionId } = rights.world;
    await database.query('UPDATE "cases" SET "submitted_at" = $2 WHERE "id" = $1', [caseId, submittedAt]);
    const views = { xavier: 'full', ineke: 'asked' } as const;
    for (const [name, view] of Object.entries(views)) {
      const part = { id: randomUUID(), caseId, userId: rights.ids[name]!, role: 'expert', since: submittedAt } as const;
      await database.getRepository(ParticipantEntity).insert({ ...part, view, until: inHours(-1) });
    }
    await database.getRepository(AbsenceEntity).insert({
      ...{ id: randomUUID(), regionId, userId: rights.ids.corrie!, substituteUserId: rights.ids.carla! },
      ...{ from: dayIn(-72), until: dayIn(72), recordedBy: rights.ids.corrie! },
      ...{ recordedAt: submittedAt, cancelledAt: null, reason: null },
    });
    ask = jest.spyOn(rights.world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'noProcess' });
  }, 120_000);
  beforeEach(() => ask.mockClear());
  afterAll(() => rights.stop(), 30_000);

  const record = (heldAt: string, ...people: [kind: string, name: string | null][]) => {
    const attendances = people.map(([kind, name]) => ({ kind, present: true, userId: name && rights.ids[name] }));
    return rights.post(`cases/${caseId}/sessions/${sessionId}/attendances`, 'corrie', { heldAt, attendances });
  };

  it('are people of the case, also who left it, and who stood in for the coordinator', async () => {
    const heldAt = inHours(-2);
    const people = [
      ...[
        ['child', null],
        ['casusinbrenger', 'anna'],
        ['coordinator', 'corrie'],
        ['coordinator', 'carla'],
      ],
      ...[
        ['expert', 'xavier'],
        ['other', 'ineke'],
        ['other', null],
      ],
    ] as [string, string | null][];
    expect((await record(heldAt, ...people)).status).toBe(503);
    const attendances = people.map(([kind, name]) => ({ kind, userId: name && rights.ids[name], present: true }));
    expect(ask.mock.lastCall).toMatchObject([
      ...[caseId, 'recordAttendance', { input: { sessionId, heldAt, attendances } }],
    ]);
  });

  it.each([
    ['an expert who was not asked', 'expert', 'omar'],
    ['an expert who was asked, and did not say yes', 'expert', 'ineke'],
    ['a coordinator who does not lead the case', 'coordinator', 'casper'],
    ['a casusinbrenger, as an expert', 'expert', 'anna'],
    ['somebody of another region', 'other', 'vreemd'],
  ])('are not %s', async (_who, kind, name) => {
    const refused = await record(inHours(-2), ['child', null], [kind, name]);
    expect(pathsOf(refused)).toEqual([400, '/attendances/1/userId']);
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    ['still to come', 1],
    ['before the case', -50],
  ])('were not there at a moment %s', async (_when, hours) => {
    expect(pathsOf(await record(inHours(hours), ['child', null]))).toEqual([400, '/heldAt']);
    expect(ask).not.toHaveBeenCalled();
  });
});
