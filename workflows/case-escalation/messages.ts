import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseStanding, Outcome } from '#contracts/case-process';
import { updateName, type CommandMessage, type CommandName } from '#contracts/commands';

export const standingQuery = defineQuery<CaseStanding>('standingQuery');

/** A clock of this case seems to have been missed: look at all of them again. */
export const lookAgainSignal = defineSignal('lookAgainSignal');

export function commandUpdate<N extends CommandName>(command: N) {
  return defineUpdate<Outcome, [CommandMessage<N>]>(updateName(command));
}
