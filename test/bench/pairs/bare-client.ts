import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { LifeShape } from '../life-shape.js';
import {
  BARE_QUEUE,
  COMMAND_UPDATE,
  STEP_UPDATE,
  type BareClock,
  type BareCommand,
  type BareStep,
} from '../bare/messages.js';

/** Uses the bare workflows as the API uses ours: the same client, nothing around it. */
export class BareClient {
  constructor(private readonly client: Client) {}

  async runOneActivity(): Promise<void> {
    await this.client.workflow.execute('oneActivity', { taskQueue: BARE_QUEUE, workflowId: bareId(), args: [] });
  }

  /** Starts a workflow that waits for a moment; answers its id. */
  async startTimer(clock: BareClock): Promise<string> {
    const options = { taskQueue: BARE_QUEUE, workflowId: bareId(), args: [clock] };
    return (await this.client.workflow.start('oneTimer', options)).workflowId;
  }

  /** Starts a workflow that takes commands; answers the way to send it one. */
  async startTakingCommands(): Promise<() => Promise<void>> {
    const options = { taskQueue: BARE_QUEUE, workflowId: bareId(), args: [] };
    const handle = await this.client.workflow.start('takesCommands', options);
    return async () => {
      const commandId = randomUUID();
      const args: [BareCommand] = [{ commandId }];
      await handle.executeUpdate<string, [BareCommand]>(COMMAND_UPDATE, { args, updateId: commandId });
    };
  }

  /** Lives through a life of this shape, a command after the other; answers the id of its workflow. */
  async liveThrough({ opening, steps }: LifeShape): Promise<string> {
    const options = { taskQueue: BARE_QUEUE, workflowId: bareId(), args: [opening] };
    const handle = await this.client.workflow.start('bareLife', options);
    for (const step of steps) {
      const commandId = randomUUID();
      const args: [BareStep] = [{ commandId, step }];
      await handle.executeUpdate<string, [BareStep]>(STEP_UPDATE, { args, updateId: commandId });
    }
    return handle.workflowId;
  }
}

const bareId = (): string => `bare-${randomUUID()}`;
