import { Inject, Injectable } from '@nestjs/common';
import { TASK_QUEUE } from '#contracts/case-process';
import type { Config } from '#config/config';
import { TemporalGateway } from '../commands/temporal-gateway.js';
import { CONFIG } from '../http/tokens.js';

/** TaskQueueType of workflow tasks in Temporal's API. */
const WORKFLOW_TASKS = 1;
/** A part that has not said anything by then is down for whoever waits. */
export const TIMEOUT_MS = 2_000;
/** A worker's poll lasts up to a minute; one that has not come back since is gone. */
const POLL_MS = 70_000;

/** What Temporal tells of itself and of our workers. */
@Injectable()
export class TemporalHealth {
  constructor(
    private readonly temporal: TemporalGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async serverAnswers(): Promise<boolean> {
    await this.temporal.ask((client) => client.workflowService.getSystemInfo({}), TIMEOUT_MS);
    return true;
  }

  /** Whether a worker takes work for cases. */
  async workerPolls(): Promise<boolean> {
    const queue = {
      namespace: this.config.temporal.namespace,
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: WORKFLOW_TASKS,
    };
    const { pollers } = await this.temporal.ask(
      (client) => client.workflowService.describeTaskQueue(queue),
      TIMEOUT_MS,
    );
    const since = Date.now() - POLL_MS;
    return pollers?.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since) ?? false;
  }
}
