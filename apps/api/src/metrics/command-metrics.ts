import { Injectable } from '@nestjs/common';
import { Metrics } from './metrics.js';

export type CommandOutcome = 'done' | 'refused' | 'unavailable' | 'failed';

/** Counts what came of commands. */
@Injectable()
export class CommandMetrics {
  constructor(private readonly metrics: Metrics) {}

  count(command: string, outcome: CommandOutcome): void {
    this.metrics.commands.inc({ command, outcome });
  }
}
