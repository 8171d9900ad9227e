import { ApplicationFailure, condition, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { CaseStart, Outcome } from '#contracts/case-process';
import type { CommandMessage } from '#contracts/commands';
import { commandUpdate } from '../../../workflows/case-escalation/messages.js';
import type { Activities } from '../../../workflows/activities.js';

export { bulkRun } from '../../../workflows/bulk-run/workflow.js';

const { recordStep } = proxyLocalActivities<Activities>({ startToCloseTimeout: '10 seconds' });

/** Lets a case answer that was made to think long. */
export const releaseSignal = defineSignal('releaseSignal');

/**
 * Stands in for a case: writes a step for every command that it is asked, as a case does. One that is marked urgent
 * thinks until it is released; an anonymous one refuses.
 */
export async function caseEscalation({ start }: { start: CaseStart }): Promise<void> {
  const { case: row } = start;
  let released = !row.urgent;
  let steps = 0;
  setHandler(releaseSignal, () => {
    released = true;
  });
  const decide = async (message: CommandMessage<'adoptPolicy'>): Promise<Outcome> => {
    await condition(() => released);
    const outcome = { record: 'case', id: row.id } as const;
    await recordStep({
      caseId: row.id,
      number: (steps += 1),
      at: new Date().toISOString(),
      cause: { kind: 'command', id: message.commandId, command: 'adoptPolicy', message },
      facts: {},
      events: [],
      changes: [{ record: 'case', row: { ...row, policyVersion: message.input.version } }],
      notices: [],
      outcome,
    });
    return outcome;
  };
  const validator = (_message: CommandMessage<'adoptPolicy'>): void => {
    if (row.anonymous) throw ApplicationFailure.nonRetryable('casePaused', 'casePaused');
  };
  setHandler(commandUpdate('adoptPolicy'), decide, { validator });
  await condition(() => false);
}
