import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { builtInYears, daysOffOf } from '#domain/terms/statutory-calendar';
import { isSealed } from '#encryption/sealed-words';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CaseStartsRepository } from '#persistence/cases/case-starts.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { OUTBOX_CHANNEL } from '#persistence/outbox/outbox-channel';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';
import { addCase, addRegion, caseOf, policyOf, type Region, submissionOf } from './fixtures.js';

const { dataSource, url } = freshDatabases();
let region: Region;

beforeEach(async () => {
  region = await addRegion(dataSource(), 'ME');
});

describe(IntakesRepository.name, () => {
  let intakes: IntakesRepository;

  beforeEach(() => {
    intakes = new IntakesRepository(dataSource(), MASTERS);
  });

  it('writes all that belongs to an intake, and promises to start the case', async () => {
    const submission = submissionOf(region);
    const { id, track, phase, submittedAt } = submission.case;
    const answer = { id, reference: 'ME-2026-0001', track, phase, submittedAt };
    expect(await intakes.submit(submission)).toEqual({ status: 'submitted', answer });
    expect(await intakes.find(id)).toEqual(submission.intake);
    const records = new CaseRecordsRepository(dataSource());
    const words = new CaseWords(new CaseKeysRepository(dataSource(), MASTERS));
    const consents = await records.list('consent', id);
    expect(consents.map(({ how }) => isSealed(how))).toEqual([true]);
    expect(await words.open(id, consents)).toEqual(submission.consents);
    expect(await records.list('participant', id)).toEqual([submission.participant]);
    expect(await new CaseStartsRepository(dataSource()).find(id)).toEqual({
      case: submission.case,
      policy: policyOf(region.id),
      daysOff: daysOffOf(builtInYears()),
    });
    expect(await new OutboxRepository(dataSource()).claim(5, 30)).toMatchObject([{ kind: 'startCase', subjectId: id }]);
  });

  it('gives the first answer again under the same key, and refuses another body', async () => {
    const submission = submissionOf(region);
    const first = await intakes.submit(submission);
    const repeat = { ...submission, case: { ...submission.case, id: randomUUID() } };
    expect(await intakes.submit(repeat)).toEqual({ ...first, status: 'repeated' });
    const other = { ...repeat, command: { ...submission.command, bodyHash: 'other' } };
    expect(await intakes.submit(other)).toEqual({ status: 'otherBody' });
    const cases = await new CasesRepository(dataSource()).list({ regionId: region.id }, {}, { limit: 10 });
    expect(cases.count).toBe(1);
  });

  it('counts without gaps, per region and year, whatever fails in between', async () => {
    const other = await addRegion(dataSource(), 'HE');
    const broken = submissionOf(region);
    broken.consents[0]!.status = 'bored' as 'given';
    await addCase(dataSource(), region);
    await expect(intakes.submit(broken)).rejects.toThrow(/check constraint/);
    await Promise.all(Array.from({ length: 5 }, () => intakes.submit(submissionOf(region))));
    // Half past midnight in Amsterdam: a new year there, not yet in UTC.
    await addCase(dataSource(), region, { submittedAt: '2026-12-31T23:30:00.000Z' });
    await addCase(dataSource(), other);
    const references = await dataSource().query<{ reference: string }[]>('SELECT "reference" FROM "cases" ORDER BY 1');
    expect(references.map(({ reference }) => reference)).toEqual([
      'HE-2026-0001',
      ...[1, 2, 3, 4, 5, 6].map((number) => `ME-2026-000${number}`),
      'ME-2027-0001',
    ]);
  });
});

describe(CommandsRepository.name, () => {
  let commands: CommandsRepository;

  beforeEach(() => {
    commands = new CommandsRepository(dataSource(), MASTERS);
  });

  it('finds a command again by its key, until it is discarded', async () => {
    const theCase = caseOf(region);
    const command = {
      userId: region.userId,
      idempotencyKey: 'key',
      bodyHash: 'hash',
      command: 'pauseCase',
      caseId: theCase.id,
      body: { reason: 'Vakantie' },
    };
    const first = await commands.begin(command);
    expect(first).toEqual({ status: 'new', id: expect.any(String), answer: null });
    expect(await commands.begin(command)).toEqual({ ...first, status: 'pending' });
    expect(await commands.begin({ ...command, bodyHash: 'other' })).toEqual({ status: 'otherBody' });
    const { id } = first as { id: string };
    await commands.discard(id);
    expect(await commands.begin(command)).toMatchObject({ status: 'new' });
  });

  it('keeps an answer', async () => {
    const submission = submissionOf(region);
    await new IntakesRepository(dataSource(), MASTERS).submit(submission);
    const begun = await commands.begin({
      ...submission.command,
      command: 'submitCase',
      caseId: submission.case.id,
      body: {},
    });
    expect(begun).toMatchObject({ status: 'answered', answer: { id: submission.case.id } });
    await commands.discard((begun as { id: string }).id);
    expect(await commands.answer((begun as { id: string }).id)).toMatchObject({ reference: 'ME-2026-0001' });
  });
});

describe(OutboxRepository.name, () => {
  let outbox: OutboxRepository;

  beforeEach(() => {
    outbox = new OutboxRepository(dataSource());
  });

  it('gives an entry to one relay at a time, and again when it was not delivered', async () => {
    for (let number = 0; number < 4; number++) await addCase(dataSource(), region);
    const claims = await Promise.all([outbox.claim(2, 30), outbox.claim(2, 30)]);
    const [first, second, third, fourth] = claims.flat();
    expect(new Set(claims.flat().map(({ id }) => id)).size).toBe(4);
    await outbox.markDelivered([first!.id, second!.id]);
    await outbox.markFailed(third!.id, 'UNAVAILABLE', 0);
    await outbox.markFailed(fourth!.id, 'UNAVAILABLE', 60);
    expect(await outbox.claim(5, 30)).toEqual([{ ...third, attempts: 2 }]);
    expect(await outbox.backlog()).toEqual({ pending: 2, oldestAgeSeconds: expect.any(Number) });
  });

  it('says so when nothing waits', async () => {
    expect(await outbox.backlog()).toEqual({ pending: 0, oldestAgeSeconds: 0 });
  });

  it('says at once that an entry was added', async () => {
    const listener = new pg.Client(url());
    await listener.connect();
    await listener.query(`LISTEN ${OUTBOX_CHANNEL}`);
    const added = once(listener, 'notification');
    await addCase(dataSource(), region);
    expect(await added).toMatchObject([{ channel: OUTBOX_CHANNEL }]);
    await listener.end();
  });
});
