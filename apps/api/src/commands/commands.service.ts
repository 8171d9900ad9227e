import { Injectable } from '@nestjs/common';
import type { CaseCommands, CommandName } from '#contracts/commands';
import { sharesMore } from '#domain/access/sharing-commands';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { currentWork } from '#persistence/work/work';
import { AccessLog } from '../access-log/access-log.js';
import { ASKED } from '../access-log/note.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { PROBLEM_KINDS } from '../http/problem-kinds.js';
import { ProblemException, problemOf, unavailable } from '../http/problems.js';
import { CommandMetrics, type CommandOutcome } from '../metrics/command-metrics.js';
import type { CommandAnswer } from './command-answer.js';
import type { CommandContext } from './command-context.js';
import { CommandDecision, type Decision } from './command-decision.js';
import { onceStarted } from './once-started.js';
import { RefusalException } from './refusal.exception.js';
import { WhoWasFirst } from './who-was-first.js';

/** The ids and codes of a command, or how they are looked up and checked. */
export type InputOf<N extends CommandName> = CaseCommands[N] | (() => Promise<CaseCommands[N]>);

/** One way for every command: once by its key, decided by the case's workflow, answered from the database. */
@Injectable()
export class CommandsService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly commands: CommandsRepository,
    private readonly words: CaseWords,
    private readonly decision: CommandDecision,
    private readonly firsts: WhoWasFirst,
    private readonly metrics: CommandMetrics,
    private readonly log: AccessLog,
  ) {}

  /**
   * Has the case decide on a command. `body` holds the words and stays in the database, sealed; `input` the ids and codes
   * that travel to the workflow. They are not looked up again for a command that has its answer: what it named may be gone.
   */
  async execute<N extends CommandName>(
    context: CommandContext,
    command: N,
    body: object,
    input: InputOf<N>,
  ): Promise<CommandAnswer> {
    try {
      const answer = await this.decide(context, command, body, input);
      this.metrics.count(command, 'done');
      return answer;
    } catch (error) {
      this.metrics.count(command, outcomeOf(error));
      throw error;
    }
  }

  private async decide<N extends CommandName>(
    { caseId, user, key }: CommandContext,
    command: N,
    body: object,
    inputOf: InputOf<N>,
  ): Promise<CommandAnswer> {
    const actor = await this.visibility.actor(user, caseId);
    const begun = await this.commands.begin({
      userId: user.id,
      idempotencyKey: key.value,
      bodyHash: key.hash,
      command,
      caseId,
      body: await this.words.seal(caseId, body),
    });
    if (begun.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    if (begun.answer) return begun.answer;
    const input = typeof inputOf === 'function' ? await inputOf() : inputOf;
    if (sharesMore(command)) await this.visibility.requireUnrestricted(user, caseId);
    this.log.did('decide', { caseId, role: actor.role, fields: [command], outcome: ASKED });
    // The process reads what was asked from the database; and no connection waits while it decides.
    await currentWork()?.commit();
    const ask = () => this.decision.ask(caseId, command, { commandId: begun.id, actor, input });
    const decision = await onceStarted(ask, () => this.isOver(caseId));
    // What is written stands, whatever became of the message that told us.
    const answer = await this.commands.answer(begun.id);
    if (answer) return answer;
    throw await this.whyNot(decision, { caseId, commandId: begun.id, input });
  }

  private async whyNot(
    decision: Decision,
    { caseId, commandId, input }: { caseId: string; commandId: string; input: object },
  ): Promise<Error> {
    const refusal = decision.status === 'refused' ? decision.refusal : await this.ended(decision, caseId);
    if (!refusal) return unavailable();
    await this.commands.discard(commandId);
    // A refusal undoes what its request did; that the command is forgotten must stand.
    await currentWork()?.commit();
    return this.firsts.complete(refusal, caseId, input);
  }

  /** A case without a process is over, or so new that its process must still start. */
  private async ended(decision: Decision, caseId: string): Promise<RefusalException | null> {
    const over = decision.status === 'noProcess' && (await this.isOver(caseId));
    return over ? new RefusalException('caseClosed') : null;
  }

  /** No connection waits meanwhile. */
  private async isOver(caseId: string): Promise<boolean> {
    const over = await this.visibility.isClosed(caseId);
    await currentWork()?.commit();
    return over;
  }
}

function outcomeOf(error: unknown): CommandOutcome {
  if (error instanceof RefusalException) return 'refused';
  if (!(error instanceof ProblemException)) return 'failed';
  return error.problem.status === PROBLEM_KINDS.unavailable.status ? 'unavailable' : 'refused';
}
