import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#contracts/cases';
import type { Cause } from '#contracts/case-process';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CaseStepEntity } from '#persistence/case-steps/case-step.entity';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CauseAlreadyWritten, CommandWordsMissing } from '#persistence/case-steps/step-errors';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { CommandEntity } from '#persistence/commands/command.entity';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { EventsRepository } from '#persistence/events/events.repository';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';
import { addCase, addRegion, AT, type Region, stepOf, taskOf } from './fixtures.js';

describe(CaseStepsRepository.name, () => {
  const { dataSource } = freshDatabases();
  let steps: CaseStepsRepository;
  let records: CaseRecordsRepository;
  let region: Region;
  let theCase: CaseRecord;

  beforeEach(async () => {
    steps = new CaseStepsRepository(dataSource());
    records = new CaseRecordsRepository(dataSource());
    region = await addRegion(dataSource(), 'ME');
    theCase = await addCase(dataSource(), region);
  });

  it('writes a step with its events and records, and only once', async () => {
    const task = taskOf(theCase.id, { regionId: region.id });
    const step = stepOf(theCase.id, 1, [
      { record: 'task', row: task },
      { record: 'case', row: { ...theCase, phase: 'triage', mainTaskId: task.id, nextDueAt: task.dueAt } },
    ]);
    expect(await steps.recordStep(step)).toEqual({ status: 'written' });
    const { cause, facts, at } = step;
    expect(await steps.recordStep({ ...step, at: '2030-01-01T00:00:00Z' })).toEqual({
      status: 'taken',
      cause,
      facts,
      at,
    });
    expect(await records.list('task', theCase.id)).toEqual([
      { ...task, about: null, note: null, handOverReason: null },
    ]);
    const { reference, learned, ...stored } = (await new CasesRepository(dataSource()).find(theCase.id))!;
    expect(stored).toEqual({ ...theCase, phase: 'triage', mainTaskId: task.id, nextDueAt: task.dueAt });
    expect([reference, learned]).toEqual(['ME-2026-0001', null]);
    const timeline = await new EventsRepository(dataSource()).timeline(theCase.id);
    expect(timeline.map(({ type, stepNumber, actorName, at }) => [stepNumber, type, actorName, at])).toEqual([
      [0, 'submitted', 'Noor van Dijk', AT],
      [1, 'triageStarted', null, AT],
    ]);
  });

  it('writes once when the same step comes from many sides at the same time', async () => {
    const step = stepOf(theCase.id, 1, [{ record: 'task', row: taskOf(theCase.id, { regionId: region.id }) }]);
    const receipts = await Promise.all(Array.from({ length: 8 }, () => steps.recordStep(step)));
    expect(receipts.map(({ status }) => status).sort()).toEqual([...Array<string>(7).fill('taken'), 'written']);
    expect(await records.list('task', theCase.id)).toHaveLength(1);
  });

  it('tells what stands under a number that another cause took, and writes nothing', async () => {
    const first = stepOf(theCase.id, 1, [], { facts: { ladders: { [region.organisationId]: [] } } });
    await steps.recordStep(first);
    const second = stepOf(theCase.id, 1, [{ record: 'task', row: taskOf(theCase.id, { regionId: region.id }) }], {
      cause: { kind: 'clock', id: 'another' },
    });
    const { cause, facts, at } = first;
    expect(await steps.recordStep(second)).toEqual({ status: 'taken', cause, facts, at });
    expect(await records.list('task', theCase.id)).toEqual([]);
  });

  it('refuses a cause that was written under another number', async () => {
    const cause: Cause = { kind: 'clock', id: 'same' };
    await steps.recordStep(stepOf(theCase.id, 1, [], { cause }));
    await expect(steps.recordStep(stepOf(theCase.id, 2, [], { cause }))).rejects.toThrow(CauseAlreadyWritten);
    expect(await dataSource().getRepository(CaseStepEntity).countBy({ caseId: theCase.id })).toBe(1);
  });

  it('writes nothing of a step of which one row is wrong', async () => {
    const step = stepOf(theCase.id, 1, [
      { record: 'task', row: taskOf(theCase.id, { regionId: region.id }) },
      {
        record: 'task',
        row: taskOf(theCase.id, { regionId: region.id, state: 'lost' as 'open' }),
      },
    ]);
    await expect(steps.recordStep(step)).rejects.toThrow(/check constraint/);
    expect(await records.list('task', theCase.id)).toEqual([]);
    expect(await dataSource().getRepository(CaseStepEntity).countBy({ caseId: theCase.id })).toBe(0);
  });

  describe('with a command', () => {
    const body = {
      reason: 'Er is geen plek',
      elements: [{ goal: 'Thuis wonen' }],
      dissent: [{ by: 'Anna', words: 'Liever wachten' }],
    };

    async function causedBy(id: string): Promise<Cause> {
      const message = {
        commandId: id,
        actor: { userId: region.userId, role: 'coordinator' as const },
        input: {} as never,
      };
      return { kind: 'command', id, command: 'pauseCase', message };
    }

    async function begin(): Promise<string> {
      const begun = await new CommandsRepository(dataSource(), MASTERS).begin({
        userId: region.userId,
        idempotencyKey: randomUUID(),
        bodyHash: 'hash',
        command: 'pauseCase',
        caseId: theCase.id,
        body,
      });
      if (begun.status === 'otherBody') throw new Error('unexpected');
      return begun.id;
    }

    it('copies the words to their records, answers the command and forgets its body', async () => {
      const commandId = await begin();
      const pause = {
        id: randomUUID(),
        caseId: theCase.id,
        clockId: null,
        pausedBy: region.userId,
        from: AT,
        to: null,
      };
      const advice = { id: randomUUID(), caseId: theCase.id, sessionId: randomUUID(), recordedBy: region.userId };
      const step = stepOf(
        theCase.id,
        1,
        [
          { record: 'pause', row: pause, words: { reason: 'reason' } },
          {
            record: 'advice',
            row: { ...advice, recordedAt: AT, dissents: 1 },
            words: { advice: 'elements.0.goal', dissent: 'dissent' },
          },
        ],
        { cause: await causedBy(commandId), outcome: { record: 'pause', id: pause.id } },
      );
      step.events = [{ ...step.events[0]!, actorId: region.userId, actorRole: 'coordinator', reasonWords: 'reason' }];
      await steps.recordStep(step);
      expect(await records.find('pause', pause.id)).toEqual({ ...pause, reason: 'Er is geen plek' });
      expect(await records.find('advice', advice.id)).toMatchObject({ advice: 'Thuis wonen', dissent: body.dissent });
      const timeline = await new EventsRepository(dataSource()).timeline(theCase.id);
      expect(timeline.at(-1)?.reason).toBe('Er is geen plek');
      const command = await dataSource().getRepository(CommandEntity).findOneByOrFail({ id: commandId });
      expect(command).toMatchObject({ body: null, answer: { ...pause, phase: 'submitted' } });
      expect(await steps.recordStep(step)).toMatchObject({ status: 'taken' });
      expect(await records.find('pause', pause.id)).toEqual({ ...pause, reason: 'Er is geen plek' });
    });

    it('keeps the words of a record that a later step writes without words', async () => {
      const commandId = await begin();
      const pause = {
        id: randomUUID(),
        caseId: theCase.id,
        clockId: null,
        pausedBy: region.userId,
        from: AT,
        to: null,
      };
      const words = { reason: 'reason' };
      const cause = await causedBy(commandId);
      await steps.recordStep(stepOf(theCase.id, 1, [{ record: 'pause', row: pause, words }], { cause }));
      await steps.recordStep(stepOf(theCase.id, 2, [{ record: 'pause', row: { ...pause, to: AT } }]));
      expect(await records.find('pause', pause.id)).toEqual({ ...pause, to: AT, reason: 'Er is geen plek' });
    });

    it('answers with the phase in which the step leaves the case', async () => {
      const commandId = await begin();
      await steps.recordStep(
        stepOf(theCase.id, 1, [{ record: 'case', row: { ...theCase, phase: 'triage' } }], {
          cause: await causedBy(commandId),
        }),
      );
      const answer = await new CommandsRepository(dataSource(), MASTERS).answer(commandId);
      expect(answer).toMatchObject({ id: theCase.id, phase: 'triage' });
    });

    it('does not lose words silently when the command is gone', async () => {
      const pause = {
        id: randomUUID(),
        caseId: theCase.id,
        clockId: null,
        pausedBy: region.userId,
        from: AT,
        to: null,
      };
      const step = stepOf(theCase.id, 1, [{ record: 'pause', row: pause, words: { reason: 'reason' } }], {
        cause: await causedBy(randomUUID()),
      });
      await expect(steps.recordStep(step)).rejects.toThrow(CommandWordsMissing);
    });
  });
});
