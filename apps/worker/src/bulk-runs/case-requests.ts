import { Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { caseWorkflowId } from '#contracts/case-process';
import type { Actor } from '#contracts/cases';
import { updateName, type CommandMessage } from '#contracts/commands';
import type { RefusalCode } from '#contracts/refusals';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import type { ItemCommand } from './item-command.js';
import { refusalCode } from './refusal-code.js';

/** A case that is at work answers within a fraction of this; no worker that must stop is held up longer. */
const DEADLINE_MS = 5_000;

export interface Request {
  caseId: string;
  actor: Actor;
  /** Under this key it happens once, however often it is asked. */
  key: string;
  /** The words that the database keeps, sealed. */
  body: object;
  asked: ItemCommand;
}

/** Asks cases for something from within the worker, on the same way as somebody at a screen does. */
@Injectable()
export class CaseRequests {
  constructor(
    private readonly client: Client,
    private readonly commands: CommandsRepository,
    private readonly words: CaseWords,
    private readonly cases: CasesRepository,
  ) {}

  /**
   * Has a case carry out a command, once.
   * @returns why it refused; null when it is done
   * @throws when there is no answer now: then it may be asked again
   */
  async carryOut(request: Request): Promise<RefusalCode | null> {
    const { actor, key, asked, caseId, body } = request;
    const begun = await this.commands.begin({
      userId: actor.userId,
      idempotencyKey: key,
      // One key is one item of one run, and an item never changes.
      bodyHash: key,
      command: asked.command,
      caseId,
      body: await this.words.seal(caseId, body),
    });
    if (begun.status === 'otherBody') throw new Error(`Something else stands under the key ${key}.`);
    if (begun.answer) return null;
    const refusal = await this.ask(request, begun.id);
    // What is written stands, whatever became of the message that told us.
    if (!refusal || (await this.commands.answer(begun.id))) return null;
    await this.commands.discard(begun.id);
    return refusal;
  }

  private async ask({ caseId, actor, asked }: Request, commandId: string): Promise<RefusalCode | null> {
    const message = { commandId, actor, input: asked.input };
    try {
      await this.update(caseId, asked.command, message);
      return null;
    } catch (error) {
      const refusal = refusalCode(error) ?? (await this.isOver(error, caseId));
      if (!refusal) throw error;
      return refusal;
    }
  }

  private update(caseId: string, command: ItemCommand['command'], message: CommandMessage): Promise<unknown> {
    const options = { args: [message] as [CommandMessage], updateId: message.commandId };
    const handle = this.client.workflow.getHandle(caseWorkflowId(caseId));
    return this.client.withDeadline(Date.now() + DEADLINE_MS, () =>
      handle.executeUpdate<unknown, [CommandMessage]>(updateName(command), options),
    );
  }

  /** A closed case without a process can say nothing any more; an open one is about to start, or must be mended. */
  private async isOver(error: unknown, caseId: string): Promise<RefusalCode | null> {
    if (!(error instanceof WorkflowNotFoundError)) return null;
    return (await this.cases.find(caseId))?.phase === 'closed' ? 'caseClosed' : null;
  }
}
