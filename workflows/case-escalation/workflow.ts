import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  ParentClosePolicy,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseStart, Cause, Outcome } from '#contracts/case-process';
import { retentionWorkflowId } from '#contracts/case-process';
import type { CommandMessage, CommandName } from '#contracts/commands';
import { caseRetention } from '../retention/workflow.js';
import { asFailure, refuse } from '../refusal.js';
import { checkCommand } from './decide.js';
import { commandUpdate, lookAgainSignal, standingQuery } from './messages.js';
import { Move } from './move.js';
import { ports } from './ports.js';
import { commandRules } from './process.js';
import { CaseRunner } from './runner.js';
import { NO_FACTS } from './rules.js';
import { mainTask } from './standing.js';
import { CaseState, type CarriedState } from './state.js';
import { CaseTimer } from './timer.js';

/** Well before the engine's limits (51,200 events): a case that lives for years changes runs while it is small. */
const EVENTS_PER_RUN = 4_000;

export type CaseInput = { start: CaseStart } | { carried: CarriedState };

/** One case, from submission until it can no longer be reopened. */
export async function caseEscalation(input: CaseInput): Promise<void> {
  const state = 'start' in input ? CaseState.start(input.start) : CaseState.carriedOver(input.carried);
  const runner = new CaseRunner(state, ports);
  const timer = new CaseTimer(state);

  // First in the queue: a command that is quicker than the opening waits its turn behind it.
  const opened = 'start' in input ? runner.take({ kind: 'submitted', id: state.case.id }) : null;
  setUpHandlers(runner, timer);
  await opened;

  for (;;) {
    const due = await timer.nextDue(() => isLong() || isOver(state));
    for (const cause of due) await runner.take(cause);
    if (due.length > 0) continue;
    // Whoever is being answered is answered first; a relapse among them opens the case again.
    await condition(allHandlersFinished);
    if (isOver(state)) {
      await startKeeping(state);
      await condition(allHandlersFinished);
      if (isOver(state)) return;
      continue;
    }
    await continueAsNew<typeof caseEscalation>({ carried: state.carry() });
  }
}

function setUpHandlers(runner: CaseRunner, timer: CaseTimer): void {
  const { state } = runner;
  for (const command of Object.keys(commandRules) as CommandName[]) {
    setHandler(commandUpdate(command), (message) => takeCommand(runner, command, message), {
      validator: (message) => {
        // What stands in front of it in the queue can be what makes it possible: then it is judged when it is its turn.
        if (runner.isIdle && !state.outcomeOf(message.commandId)) refuseAtTheDoor(runner, command, message);
      },
    });
  }
  setHandler(lookAgainSignal, async () => {
    if (ports.readsBeforeRefusing()) await runner.lookInTables();
    timer.lookAgain();
  });
  setHandler(standingQuery, () => {
    const view = new Move(state, { kind: 'submitted', id: state.case.id }, state.case.submittedAt, NO_FACTS);
    const task = mainTask(view) ?? null;
    const clock = (task?.clockId && state.find('clock', task.clockId)) || null;
    return { phase: state.case.phase, condition: state.case.condition, task, clock };
  });
}

async function takeCommand(runner: CaseRunner, command: CommandName, message: CommandMessage): Promise<Outcome> {
  try {
    const cause = { kind: 'command', id: message.commandId, command, message } as Cause;
    return (await runner.take(cause)) ?? refuse('unknownRecord');
  } catch (error) {
    throw asFailure(error);
  }
}

function refuseAtTheDoor({ state, knowsTables }: CaseRunner, command: CommandName, message: CommandMessage): void {
  try {
    // Nothing comes after the end, so that this much is always known.
    if (isOver(state)) refuse('caseClosed');
    // A step that the state does not know can be what makes it possible.
    if (!knowsTables || state.case.phase === 'submitted') return;
    const cause = { kind: 'command', id: message.commandId, command, message } as Cause;
    checkCommand(new Move(state, cause, new Date().toISOString(), NO_FACTS), command, message);
  } catch (error) {
    throw asFailure(error);
  }
}

/** Closed, the window for a relapse has passed, and nobody still has something to do, as after a late safety alarm. */
function isOver(state: CaseState): boolean {
  return state.case.phase === 'closed' && state.all('clock').length === 0 && state.all('task').length === 0;
}

function isLong(): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || historyLength > EVENTS_PER_RUN;
}

/** The dossier outlives the process: its keeping, for twenty years, is a workflow of its own. */
async function startKeeping(state: CaseState): Promise<void> {
  const { id: caseId, keepUntil } = state.case;
  try {
    await startChild(caseRetention, {
      workflowId: retentionWorkflowId(caseId),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [{ caseId, keepUntil: keepUntil! }],
    });
  } catch (error) {
    // Somebody asked for its destruction, and the case was opened again: that keeping goes on, and knows the new date.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
