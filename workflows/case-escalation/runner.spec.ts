import type { Cause, Step, StepReceipt, TakenStep } from '#contracts/case-process';
import type { CaseCommands, CommandMessage, CommandName } from '#contracts/commands';
import type { TeamSolution } from '#contracts/teams';
import { examplePolicy, freshCase, LADDER, PEOPLE } from '../testing/paper-case.js';
import { CaseRunner, type CasePorts } from './runner.js';
import { CaseState } from './state.js';

const opened: Cause = { kind: 'submitted', id: freshCase().id };

function command(id: string): Cause {
  const actor = { userId: PEOPLE.coordinator, role: 'coordinator' } as const;
  const message: CommandMessage<'pauseCase'> = { commandId: id, actor, input: {} };
  return { kind: 'command', id, command: 'pauseCase', message };
}

function doing<N extends CommandName>(command: N, input: CaseCommands[N], expert?: string): Cause {
  const id = `${command} ${JSON.stringify(input)}`;
  const actor = expert
    ? ({ userId: `u-${expert}`, role: 'expert' } as const)
    : ({ userId: PEOPLE.coordinator, role: 'coordinator' } as const);
  return { kind: 'command', id, command, message: { commandId: id, actor, input } } as Cause;
}

const member = (id: string) => ({ expertId: id, userId: `u-${id}`, organisationId: `o-${id}`, covers: [] });
const TEAM: TeamSolution = {
  ...{ pool: 'region', requirements: [], outcome: 'team', objectives: null, relaxations: [] },
  members: ['a', 'b', 'c'].map(member),
  found: { runId: 'run', optimal: true, slot: null, advisers: [], deviation: null, passedOver: [] },
};
const WISHES = { requirements: null, mustInclude: [], mustExclude: [] };
const CONSENT = { parties: ['parents'], statements: [{ id: 'intake', givenBy: 'parents', status: 'given' }] };

/** A database that keeps steps by number, as the real one does. */
class StepTable implements CasePorts {
  readonly steps = new Map<number, Step>();
  searchTeam = jest.fn();
  readLadder = () => Promise.resolve(LADDER);
  readSubstitute = () => Promise.resolve(null);
  readRules = jest.fn();
  readSharing = jest.fn();
  readSitters = jest.fn();
  knowsConsents = () => true;
  knowsSitters = () => true;
  watchesPools = () => true;
  knowsPersonalSeats = () => true;
  keepsTeamsWhole = () => true;
  readsBeforeRefusing = () => true;
  isReplaying = jest.fn(() => false);

  recordStep = jest.fn((step: Step): Promise<StepReceipt> => {
    const standing = this.steps.get(step.number);
    if (!standing) this.steps.set(step.number, step);
    if (!standing) return Promise.resolve({ status: 'written' });
    return Promise.resolve(asTaken(standing));
  });

  readStep = ({ number }: Pick<Step, 'number'>) => {
    const standing = this.steps.get(number);
    return Promise.resolve(standing ? asTaken(standing) : null);
  };
}

function asTaken({ cause, facts, at }: Step): TakenStep {
  return { status: 'taken', cause, facts, at };
}

function newRunner(table: StepTable): CaseRunner {
  return new CaseRunner(CaseState.start({ case: freshCase(), policy: examplePolicy() }), table);
}

describe(CaseRunner.name, () => {
  it('refuses what another case took meanwhile, after a second look', async () => {
    const table = new StepTable();
    const runner = newRunner(table);
    await runner.take(opened);
    table.recordStep.mockResolvedValue({ status: 'overtaken', by: 'slot' });
    await expect(runner.take(command('late'))).rejects.toMatchObject({ code: 'slotTaken' });
    table.recordStep.mockResolvedValue({ status: 'overtaken', by: 'seat' });
    await expect(runner.take(command('later'))).rejects.toMatchObject({ code: 'seatTaken' });
    expect(runner.state.steps).toBe(1);
  });

  it('knows the tables when nobody waits for an answer, whether the last was refused or not', async () => {
    const table = new StepTable();
    const runner = newRunner(table);
    expect(runner.knowsTables).toBe(false);
    const taken = [runner.take(opened), runner.take(command('first')), runner.take(command('paused already'))];
    expect(runner.knowsTables).toBe(false);
    await Promise.allSettled(taken);
    await Promise.resolve();
    expect(runner.knowsTables).toBe(true);
  });

  it('takes causes one at a time, in the order in which they came', async () => {
    const table = new StepTable();
    const runner = newRunner(table);
    await Promise.all([runner.take(opened), runner.take(command('first'))]);
    expect([...table.steps.values()].map(({ number, cause }) => [number, cause.id])).toEqual([
      [1, opened.id],
      [2, 'first'],
    ]);
  });

  it('answers a repeated command as before, without doing it twice', async () => {
    const table = new StepTable();
    const runner = newRunner(table);
    await runner.take(opened);
    const outcome = await runner.take(command('first'));
    expect(await runner.take(command('first'))).toEqual(outcome);
    expect(table.recordStep).toHaveBeenCalledTimes(2);
  });

  it('keeps the moment under which a dying worker wrote the same step', async () => {
    const table = new StepTable();
    await newRunner(table).take(opened);
    table.steps.set(1, { ...table.steps.get(1)!, at: '2026-11-26T13:10:05.000Z' });
    const restarted = newRunner(table);
    await restarted.take(opened);
    expect(restarted.state.all('task')[0]!.since).toBe('2026-11-26T13:10:05.000Z');
  });

  it('first takes what a dying worker wrote, when after its death something else came first', async () => {
    const table = new StepTable();
    const dying = newRunner(table);
    await dying.take(opened);
    await dying.take(command('written'));
    table.steps.get(2)!.at = '2026-11-26T14:00:00.000Z';

    const restarted = newRunner(table);
    await restarted.take(opened);
    await expect(restarted.take(command('other'))).rejects.toMatchObject({ code: 'alreadyPaused' });
    expect(restarted.state.case.condition).toBe('paused');
    expect(restarted.state.all('pause')[0]!.from).toBe('2026-11-26T14:00:00.000Z');
    expect(await restarted.take(command('written'))).toMatchObject({ record: 'pause' });
    expect(table.steps.size).toBe(2);
  });

  describe('after the engine was away when a step was written', () => {
    /** A process as it comes back from its history: it knows the first step, and not that the case was paused. */
    const restarted = async () => {
      const table = new StepTable();
      const before = newRunner(table);
      await before.take(opened);
      await before.take(command('written'));
      const runner = newRunner(table);
      table.isReplaying.mockReturnValueOnce(true);
      table.recordStep.mockResolvedValueOnce({ status: 'written' });
      await runner.take(opened);
      await Promise.resolve();
      return { table, runner };
    };

    it('does not refuse what that step makes possible', async () => {
      const { table, runner } = await restarted();
      expect(runner.knowsTables).toBe(false);
      expect(await runner.take(doing('resumeCase', {}))).toMatchObject({ record: 'pause' });
      expect([...table.steps.values()].map(({ cause }) => cause.id)).toEqual([opened.id, 'written', 'resumeCase {}']);
    });

    it('refuses what cannot be done after it either, by the same reason as ever', async () => {
      const { table, runner } = await restarted();
      await expect(runner.take(doing('supplementCase', {}))).rejects.toMatchObject({ code: 'casePaused' });
      expect(table.steps.size).toBe(2);
      expect(runner.state.case.condition).toBe('paused');
      await Promise.resolve();
      expect(runner.knowsTables).toBe(true);
    });

    it('stands still, loudly, where that step cannot be taken again: nobody hears its refusal as their own', async () => {
      const { table, runner } = await restarted();
      table.steps.set(2, { ...table.steps.get(2)!, cause: doing('resumeCase', {}) });
      const failed = { name: 'StepNotFollowed', cause: { code: 'notPaused' } };
      await expect(runner.take(doing('resumeCase', {}))).rejects.toMatchObject(failed);
      await expect(runner.lookInTables()).rejects.toMatchObject(failed);
      table.steps.set(2, { ...table.steps.get(2)!, cause: { kind: 'clock', id: 'unknown' } });
      await expect(runner.lookInTables()).rejects.toMatchObject({ name: 'StepNotFollowed' });
    });

    it('takes it over when it is told to look', async () => {
      const { runner } = await restarted();
      expect(await runner.lookInTables()).toBe(true);
      expect(runner.state.case.condition).toBe('paused');
      expect(await runner.lookInTables()).toBe(false);
    });
  });

  it('changes nothing of its state when the write fails', async () => {
    const table = new StepTable();
    const runner = newRunner(table);
    table.recordStep.mockRejectedValueOnce(new Error('no database'));
    await expect(runner.take(opened)).rejects.toThrow('no database');
    expect(runner.state.case.phase).toBe('submitted');
    expect(runner.state.steps).toBe(0);
  });

  describe('without an answer of the matching', () => {
    const assembling = async () => {
      const table = new StepTable();
      const runner = newRunner(table);
      table.readSharing.mockResolvedValue(CONSENT);
      await runner.take(opened);
      const accepted = { outcome: 'accept', table: null, urgent: null, regievoerderId: null } as const;
      await runner.take(doing('decideTriage', accepted));
      return { table, runner };
    };

    it('refuses what is of no use without a team, and keeps nobody else from the case', async () => {
      const { table, runner } = await assembling();
      table.searchTeam.mockResolvedValue(null);
      await expect(runner.take(doing('proposeTeam', WISHES))).rejects.toMatchObject({ code: 'searchFailed' });
      expect(runner.state.all('teamProposal')).toEqual([]);
      expect(await runner.take(command('pause'))).toMatchObject({ record: 'pause' });
    });

    it.each([
      ['cannot be had', null, 1],
      ['is overtaken each time', TEAM, 101],
    ])('ends a seat all the same when it %s: the coordinator looks at it', async (_what, answer, looks) => {
      const { table, runner } = await assembling();
      table.searchTeam.mockResolvedValue(TEAM);
      const { id: proposalId } = (await runner.take(doing('proposeTeam', WISHES)))!;
      await runner.take(doing('inviteTeam', { proposalId }));
      table.searchTeam.mockReset().mockResolvedValue(answer);
      const written = table.recordStep.getMockImplementation()!;
      for (let look = 1; look < looks; look += 1) {
        table.recordStep.mockResolvedValueOnce({ status: 'overtaken', by: 'hour' });
      }
      table.recordStep.mockImplementation(written);
      const invitationId = runner.state.all('invitation')[0]!.id;
      await runner.take(doing('answerInvitation', { invitationId, answer: 'decline', reason: 'noTime' }, 'a'));
      expect(runner.state.find('invitation', invitationId)?.status).toBe('declined');
      expect(runner.state.all('teamProposal').at(-1)).toMatchObject({ status: 'infeasible', optimal: false });
      expect(runner.state.all('task').map(({ kind }) => kind)).toContain('widenPool');
      expect(table.searchTeam).toHaveBeenCalledTimes(Math.min(looks, 100));
    });
  });
});
