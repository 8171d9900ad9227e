import { CaseWorkflows } from '#consistency/case-workflows';
import { BULK_RUN_KEYS } from '#contracts/bulk-runs';
import { caseWorkflowId } from '#contracts/case-process';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { Sweeper } from '../../../apps/worker/src/sweeper/sweeper.js';
import { MASTERS } from '../../support/secrets.js';
import { clockOf } from '../verify/clock-of.js';
import { after, LONG_AGO, NOW, sweepingWorld } from './sweeping-world.js';

describe(Sweeper.name, () => {
  const world = sweepingWorld();
  let caseId: string;
  beforeEach(() => {
    ({ caseId } = world);
  });

  it('finds nothing to do where all is well', async () => {
    await world.step(1, []);
    await world.startProcess();
    const counts = await world.sweeper.round(NOW);
    expect(Object.keys(counts!)).toHaveLength(12);
    expect(Object.values(counts!).flatMap(Object.values).filter(Boolean)).toEqual([]);
  });

  it('leaves the round to whoever is at it', async () => {
    const counts = await new SweeperLock(world.database).whileHeld(() => world.sweeper.round(NOW));
    expect(counts).toBeNull();
    expect(await world.sweeper.round(NOW)).not.toBeNull();
  });

  describe('a clock that ran out unnoticed', () => {
    const signals = async () => {
      const { events } = await world.process().fetchHistory();
      return events!.map((event) => event.workflowExecutionSignaledEventAttributes?.signalName).filter(Boolean);
    };

    it('has its case look again, and goes to a person when that does not help', async () => {
      const clock = clockOf(caseId, { dueAt: LONG_AGO });
      await world.step(1, [{ record: 'clock', row: clock }]);
      await world.startProcess();
      expect((await world.sweeper.round(NOW))!['lateClocks']).toMatchObject({ found: 1, mended: 1, opened: 0 });
      expect(await signals()).toEqual(['lookAgainSignal']);
      await world.sweeper.round(after(4));
      expect(await world.tasks('wakeClock')).toEqual([]);
      await world.sweeper.round(after(5));
      expect(await world.tasks('wakeClock')).toMatchObject([
        { subjectId: clock.id, caseId, state: 'open', about: 'triage' },
      ]);
      await world.database.getRepository(ClockEntity).update({ caseId }, { state: 'passed' });
      await world.sweeper.round(after(6));
      expect(await world.tasks('wakeClock')).toMatchObject([{ state: 'done', endedAt: after(6).toISOString() }]);
    });

    it('stays with that person without filling the history of its case', async () => {
      await world.step(1, [{ record: 'clock', row: clockOf(caseId, { dueAt: LONG_AGO }) }]);
      await world.startProcess();
      for (const minutes of [0, 4, 5, 6, 30, 63]) await world.sweeper.round(after(minutes));
      expect(await signals()).toHaveLength(2);
      expect(await world.tasks('wakeClock')).toMatchObject([{ state: 'open' }]);
      await world.sweeper.round(after(64));
      expect(await signals()).toHaveLength(3);
    });

    it('is given time anew when it was on time in between', async () => {
      await world.step(1, [{ record: 'clock', row: clockOf(caseId, { dueAt: LONG_AGO }) }]);
      await world.startProcess();
      await world.sweeper.round(NOW);
      await world.database.getRepository(ClockEntity).update({ caseId }, { state: 'paused' });
      await world.sweeper.round(after(3));
      await world.database.getRepository(ClockEntity).update({ caseId }, { state: 'running' });
      await world.sweeper.round(after(6));
      expect(await world.tasks('wakeClock')).toEqual([]);
    });
  });

  describe('a case without a process', () => {
    it('is left alone while its start is promised', async () => {
      await world.database.query('UPDATE "outbox" SET "delivered_at" = NULL');
      expect((await world.sweeper.round(NOW))!['processes']).toMatchObject({ found: 0 });
    });

    it('is started when it never was', async () => {
      expect((await world.sweeper.round(NOW))!['processes']).toMatchObject({ found: 1, mended: 1, opened: 0 });
      expect((await world.process().describe()).status.name).toBe('RUNNING');
    });

    it('goes to a person when it does not live, and the task ends when it does again', async () => {
      await world.step(1, []);
      await world.sweeper.round(NOW);
      await world.process().terminate();
      await world.untilListedAsEnded();
      await world.sweeper.round(after(1));
      expect(await world.tasks('restoreCase')).toMatchObject([
        { subjectId: caseId, caseId, state: 'open', ownerRole: 'regionAdmin', dueAt: '2026-11-24T16:00:00.000Z' },
      ]);
      await world.sweeper.round(after(2));
      expect(await world.tasks('restoreCase')).toHaveLength(1);
      await world.startProcess();
      await world.sweeper.round(after(3));
      expect(await world.tasks('restoreCase')).toMatchObject([{ state: 'done' }]);
    }, 60_000);

    it('goes to a person when steps are missing', async () => {
      await world.step(1, []);
      await world.step(2, []);
      await world.database.query('DELETE FROM "case_steps" WHERE "number" = 1');
      expect((await world.sweeper.round(NOW))!['processes']).toMatchObject({ found: 1, mended: 0, opened: 1 });
    }, 60_000);
  });

  it('shows a process without a case, and leaves it running', async () => {
    await world.step(1, []);
    await world.startProcess();
    await world.database.query(`UPDATE "cases" SET "phase" = 'closed'`);
    const stray = async (now: Date) => {
      await world.sweeper.round(now);
      return world.tasks('endStrayWorkflow');
    };
    let found = await stray(NOW);
    while (found.length === 0) found = await stray(NOW);
    expect(found).toMatchObject([{ regionId: world.region.id, caseId, about: caseWorkflowId(caseId) }]);
    expect((await world.process().describe()).status.name).toBe('RUNNING');
    await world.process().terminate();
    expect(await stray(after(1))).toMatchObject([{ state: 'done' }]);
  }, 60_000);

  describe('a command that was never decided', () => {
    let commandId: string;

    beforeEach(async () => {
      await world.startProcess();
      const command = { userId: world.region.userId, idempotencyKey: 'key', bodyHash: 'hash', command: 'pauseCase' };
      ({ id: commandId } = (await new CommandsRepository(world.database, MASTERS).begin({
        ...command,
        caseId,
        body: {},
      })) as {
        id: string;
      });
      await world.database.query('UPDATE "commands" SET "created_at" = $1', [LONG_AGO]);
      await world.sweeper.round(NOW);
    });

    it('has somebody call back who asked, and is forgotten then', async () => {
      expect(await world.tasks('answerCommand')).toMatchObject([{ subjectId: commandId, caseId, about: 'pauseCase' }]);
      await world.database.query(`UPDATE "tasks" SET "state" = 'done', "ended_at" = now()`);
      expect((await world.sweeper.round(after(1)))!['unansweredCommands']).toMatchObject({
        found: 1,
        mended: 1,
        opened: 0,
      });
      expect(await world.database.query('SELECT FROM "commands" WHERE "id" = $1', [commandId])).toEqual([]);
    });

    it('needs nobody any more when it was asked again', async () => {
      await world.database.query(`UPDATE "commands" SET "answer" = '{}'`);
      await world.sweeper.round(after(1));
      expect(await world.tasks('answerCommand')).toMatchObject([{ state: 'done' }]);
    });

    it('needs nobody when a bulk run asked, which comes back by itself', async () => {
      await world.database.query('UPDATE "commands" SET "idempotency_key" = $2 WHERE "id" = $1', [
        commandId,
        `${BULK_RUN_KEYS}run 1`,
      ]);
      expect((await world.sweeper.round(after(1)))!['unansweredCommands']).toMatchObject({ found: 0, ended: 1 });
    });

    it('is kept while its case may still decide', async () => {
      const asked = world
        .process()
        .executeUpdate('pauseCaseUpdate', { updateId: commandId })
        .catch(() => undefined);
      while (!(await new CaseWorkflows(world.client).isDeciding(caseId, commandId)));
      await world.database.query(`UPDATE "tasks" SET "state" = 'done', "ended_at" = now()`);
      expect((await world.sweeper.round(after(1)))!['unansweredCommands']).toMatchObject({
        found: 1,
        mended: 0,
        opened: 0,
      });
      await world.process().terminate();
      await asked;
    }, 30_000);
  });
});
