import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { CaseStanding, Outcome } from '#contracts/case-process';
import { updateName, type CommandMessage, type CommandName } from '#contracts/commands';

export const standingQuery = defineQuery<CaseStanding>('standingQuery');

export function commandUpdate<N extends CommandName>(command: N) {
  return defineUpdate<Outcome, [CommandMessage<N>]>(updateName(command));
}
