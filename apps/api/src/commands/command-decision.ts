import { Injectable, Logger } from '@nestjs/common';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { caseWorkflowId } from '#contracts/case-process';
import { updateName, type CommandMessage, type CommandName } from '#contracts/commands';
import type { RefusalException } from './refusal.exception.js';
import { refusalOf } from './refusal-of.js';
import { TemporalGateway } from './temporal-gateway.js';

/** Long enough for a worker that is restarted, short enough for somebody who waits at a screen. */
const DEADLINE_MS = 10_000;

export type Decision =
  | { status: 'decided' }
  | { status: 'refused'; refusal: RefusalException }
  | { status: 'noProcess' }
  | { status: 'unknown' };

/** Asks the case's workflow: one Update under the command's id, so that a repeat finds the first. */
@Injectable()
export class CommandDecision {
  private readonly logger = new Logger(CommandDecision.name);

  constructor(private readonly temporal: TemporalGateway) {}

  /** What came of it; `unknown` where Temporal or the worker gave no answer in time. */
  async ask<N extends CommandName>(caseId: string, command: N, message: CommandMessage<N>): Promise<Decision> {
    try {
      await this.update(caseId, command, message);
      return { status: 'decided' };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { status: 'noProcess' };
      const refusal = error instanceof WorkflowUpdateFailedError ? refusalOf(error.cause) : null;
      if (refusal) return { status: 'refused', refusal };
      this.logger.warn({ command, caseId, err: error }, 'no decision from the process of this case');
      return { status: 'unknown' };
    }
  }

  private async update<N extends CommandName>(caseId: string, command: N, message: CommandMessage<N>): Promise<void> {
    const options = { args: [message] as [CommandMessage<N>], updateId: message.commandId };
    await this.temporal.ask((client) => {
      const handle = client.workflow.getHandle(caseWorkflowId(caseId));
      return handle.executeUpdate<unknown, [CommandMessage<N>]>(updateName(command), options);
    }, DEADLINE_MS);
  }
}
