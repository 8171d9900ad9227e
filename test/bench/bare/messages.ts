import type { LifeStep } from '../life-shape.js';

export const BARE_QUEUE = 'doorbraak-bench-bare';
export const COMMAND_UPDATE = 'commandUpdate';
export const STEP_UPDATE = 'stepUpdate';

export interface BareCommand {
  commandId: string;
}

export interface BareStep extends BareCommand {
  step: LifeStep;
}

export interface BareClock {
  run: string;
  /** Milliseconds since the epoch. */
  dueAt: number;
}
