import type {
  LateClock,
  NeglectRepository,
  OverdueTask,
  UnansweredCommand,
} from '#persistence/consistency/neglect.repository';
import type { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import type { StepConsistencyRepository, StepOfCase } from '#persistence/consistency/step-consistency.repository';
import type { OutboxRepository } from '#persistence/outbox/outbox.repository';
import type { CaseWorkflows } from './case-workflows.js';
import { findDifference, type Comparison } from './find-difference.js';
import { before, CLOCK_GRACE, COMMAND_GRACE } from './graces.js';

/** Where is looked. */
export interface Sources {
  cases: ProcessConsistencyRepository;
  neglect: NeglectRepository;
  steps: StepConsistencyRepository;
  outbox: OutboxRepository;
  workflows: CaseWorkflows;
  /** Whether somebody works on the cases; without, every clock is late, and that is no fault. */
  atWork: boolean;
  now: Date;
}

/** Everything that was looked up. */
export interface Findings extends Comparison {
  outboxPending: number;
  overdueWithoutOwner: OverdueTask[];
  lateClocks: LateClock[];
  /** Those of which no administrator knows: the others wait for a person, as a task with an owner and a term. */
  unansweredCommands: UnansweredCommand[];
  missingSteps: StepOfCase[];
  missingEvents: StepOfCase[];
  eventsWithoutStep: StepOfCase[];
}

/** Looks up whether tables and processes agree, and whether both are as they must always be. */
export async function takeStock({ cases, neglect, steps, outbox, workflows, atWork, now }: Sources): Promise<Findings> {
  const comparison = await findDifference(cases, workflows);
  const { pending } = await outbox.backlog();
  const unanswered = await neglect.unansweredCommands(before(now, COMMAND_GRACE));
  return {
    ...comparison,
    outboxPending: pending,
    overdueWithoutOwner: await neglect.overdueWithoutOwner(now),
    lateClocks: atWork ? await neglect.lateClocks(before(now, CLOCK_GRACE)) : [],
    unansweredCommands: unanswered.filter(({ told }) => !told),
    missingSteps: await steps.missingSteps(),
    missingEvents: await steps.missingEvents(),
    eventsWithoutStep: await steps.eventsWithoutStep(),
  };
}
