import { randomUUID } from 'node:crypto';
import type { Change } from '#contracts/case-process';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CommandDecision } from '../../../apps/api/src/commands/command-decision.js';
import { findText } from '../persistence/find-text.js';
import { stepOf } from '../persistence/fixtures.js';
import { startApi, type ApiWorld } from './api-world.js';

const WORD = 'kanariegeel';
const tell = (what: string): string => `${WORD} ${what}`;

describe('what people write about a child', () => {
  let world: ApiWorld;
  let casusinbrenger: string;
  let coordinator: string;
  beforeAll(async () => {
    world = await startApi();
    casusinbrenger = await world.signIn('casusinbrenger', ['casusinbrenger']);
    coordinator = await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const send = (path: string, body: object, token: string) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', randomUUID()).send(body);
  const get = async (path: string) => (await world.http.get(path).set('Authorization', coordinator)).body;

  /** An aanmelding with a word of its own in every field that takes words. */
  const intake = () => ({
    ...{ track: 'case', stuckReasons: ['noPlace'], gemeenteId: world.gemeenteId, urgent: true },
    child: { firstName: tell('firstName'), birthDate: '2014-05-03' },
    consents: ['request', 'help', 'sharing'].map((kind) => ({
      ...{ kind, status: 'given', givenBy: 'mother', how: tell('how') },
      ...(kind === 'sharing' && { status: 'weighed', weighing: tell('weighing') }),
    })),
    ...{ question: tell('question'), desiredBreakthrough: tell('breakthrough'), urgencyReason: tell('urgency') },
    tried: [{ what: tell('tried'), from: '2025-01-01', until: null, whyStopped: tell('whyStopped') }],
    refusals: [{ providerName: tell('provider'), reason: tell('refusal') }],
    childWords: { words: tell('childWords'), recordedBy: tell('recordedBy'), on: '2026-11-01' },
    parentsWords: [{ who: tell('who'), words: tell('parents'), recordedBy: tell('by'), on: '2026-11-01' }],
    analysis: { date: '2026-10-01', author: tell('author') },
    authority: { who: tell('authority'), checkedBy: tell('checkedBy') },
    school: { name: tell('school'), attends: true },
    ...{ safety: tell('safety'), whatWorks: tell('whatWorks'), legalMeasures: ['ots'] },
    involved: [{ name: tell('name'), role: tell('role'), since: null }],
  });

  const submit = async (): Promise<string> => {
    const response = await send('/v1/cases', intake(), casusinbrenger);
    expect([response.status, response.body.faults]).toEqual([201, undefined]);
    return response.body.id as string;
  };

  /** The process of a case, in short: writes these records with the words of the command, and answers. */
  function decideWith(changesOf: (caseId: string) => Change[]): void {
    const decision = world.app.get(CommandDecision);
    jest.spyOn(decision, 'ask').mockImplementationOnce(async (caseId, command, message) => {
      const changes = changesOf(caseId);
      const cause = { kind: 'command', id: message.commandId, command, message } as never;
      const { record, row } = changes[0]!;
      const step = stepOf(caseId, 1, changes, { cause, outcome: { record, id: row.id } });
      step.events = [{ ...step.events[0]!, type: 'casePaused', reasonWords: 'reason' }];
      await new CaseStepsRepository(world.database).recordStep(step);
      return { status: 'decided' };
    });
  }

  it('stands readable in no column of the database, and is read back by who may', async () => {
    const caseId = await submit();
    const { child, consents, track: _t, stuckReasons: _s, gemeenteId: _g, urgent: _u, ...story } = intake();
    const read = await get(`/v1/cases/${caseId}`);
    expect(read.intake).toMatchObject({ ...story, childFirstName: child.firstName, childBirthDate: child.birthDate });
    expect(read.consents).toMatchObject(consents);
    expect(await findText(world.database, WORD)).toEqual([]);
    expect(await findText(world.database, child.birthDate)).toEqual([]);
  });

  it('is sealed while a command waits, when the process has copied it, and opened on the way out', async () => {
    const caseId = await submit();
    const reason = tell('why it stands still');
    decideWith((id) => {
      const pause = { id: randomUUID(), caseId: id, clockId: null, pausedBy: randomUUID() };
      const at = { from: '2026-11-23T09:00:00.000Z', to: null };
      return [{ record: 'pause', row: { ...pause, ...at }, words: { reason: 'reason' } }];
    });
    const paused = await send(`/v1/cases/${caseId}/pauses`, { reason }, coordinator);
    expect([paused.status, JSON.stringify(paused.body).includes(WORD)]).toEqual([201, false]);
    expect((await get(`/v1/cases/${caseId}/pauses`)).results).toMatchObject([{ reason }]);
    expect((await get(`/v1/cases/${caseId}/timeline`)).results.at(-1)).toMatchObject({ why: { words: reason } });

    jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValueOnce({ status: 'unknown' });
    const waits = await send(`/v1/cases/${caseId}/safety-alarms`, { what: tell('alarm') }, coordinator);
    expect(waits.status).toBe(503);
    const waiting = `SELECT "body" FROM "commands" WHERE "case_id" = $1 AND "body" IS NOT NULL`;
    expect(await world.database.query(waiting, [caseId])).toEqual([
      { body: { what: expect.stringMatching(/^sealed\.1\./) } },
    ]);
    expect(await findText(world.database, WORD)).toEqual([]);
  });

  it('does not exist any more once the key of the case is destroyed', async () => {
    const caseId = await submit();
    await world.database.query(`DELETE FROM "keys"."case_keys" WHERE "case_id" = $1`, [caseId]);
    expect((await get(`/v1/cases/${caseId}`)).type).toBe('/problems/notFound');
    expect((await world.http.get('/v1/cases').set('Authorization', coordinator)).status).toBe(200);
  });

  it('cannot make a case unreadable by looking as if it were sealed', async () => {
    const { status, body } = await send('/v1/cases', { ...intake(), question: ' sealed.1.aGFsbG8' }, casusinbrenger);
    expect([status, body.faults]).toEqual([
      400,
      [{ path: '/question', message: 'Begin deze tekst niet met sealed.1.' }],
    ]);
  });

  it('is found by who looks for it, page after page, newest first', async () => {
    const name = `Zoë ${randomUUID()}`;
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      const { body } = await send('/v1/cases', { ...intake(), question: `Waar kan ${name} heen?` }, casusinbrenger);
      ids.unshift(body.id as string);
    }
    const search = (path: string) =>
      world.http.post(path).set('Authorization', coordinator).send({ text: name.toUpperCase() });
    const first = (await search('/v1/case-searches?limit=2')).body;
    expect([first.count, first.results.map(({ id }: { id: string }) => id)]).toEqual([3, ids.slice(0, 2)]);
    const second = (await search(first.next as string)).body;
    expect(second.results.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2));
  });
});
