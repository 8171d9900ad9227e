import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import { StepConsistencyRepository } from '#persistence/consistency/step-consistency.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { compare } from './compare.js';
import type { Findings } from './report.js';
import { settle } from './settle.js';
import { CaseWorkflows } from './workflows.js';

/** A clock that ran out is acted on within a second; a worker that restarts may need this long: milliseconds. */
const CLOCK_GRACE = 60_000;
/** Whoever asked has long stopped waiting: milliseconds. */
const COMMAND_GRACE = 5 * 60_000;

export interface Sources {
  dataSource: DataSource;
  client: Client;
  atWork: boolean;
  now: Date;
}

/** Looks up everything that the report is about. */
export async function takeStock({ dataSource, client, atWork, now }: Sources): Promise<Findings> {
  const cases = new ProcessConsistencyRepository(dataSource);
  const steps = new StepConsistencyRepository(dataSource);
  const workflows = new CaseWorkflows(client);
  const [open, running, waiting] = [await cases.openCases(), await workflows.running(), await cases.waitingForStart()];
  const { pending } = await new OutboxRepository(dataSource).backlog();
  return {
    openCases: open.length,
    runningWorkflows: running.length,
    outboxPending: pending,
    ...(await settle(compare(open, running, waiting), cases, workflows)),
    overdueWithoutOwner: await cases.overdueWithoutOwner(now),
    lateClocks: atWork ? await cases.lateClocks(before(now, CLOCK_GRACE)) : [],
    unansweredCommands: await cases.unansweredCommands(before(now, COMMAND_GRACE)),
    missingSteps: await steps.missingSteps(),
    missingEvents: await steps.missingEvents(),
    eventsWithoutStep: await steps.eventsWithoutStep(),
  };
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
