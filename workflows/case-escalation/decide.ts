import type { Cause, Facts, Step } from '#contracts/case-process';
import type { ClockRecord } from '#contracts/clocks';
import type { CommandMessage, CommandName } from '#contracts/commands';
import { openPause } from '../flows/always/pause-rules.js';
import { refuse } from '../refusal.js';
import { Move } from './move.js';
import { openCase } from './open-case.js';
import { ALLOWED_WHEN_CLOSED, ALLOWED_WHILE_PAUSED, clockRules, commandRules } from './process.js';
import { NO_FACTS, type CommandRule, type FactsQuestion } from './rules.js';
import type { CaseState } from './state.js';
import { stand } from './standing.js';
import { escalate } from './tasks.js';
import type { CaseView } from './view.js';

/**
 * What a cause makes of a case: a pure function of state, cause, moment and facts. Null when there is nothing left to
 * do, as for a clock that was stopped meanwhile.
 *
 * @throws Refusal when a command cannot be done (any more)
 */
export function decide(state: CaseState, cause: Cause, at: string, facts: Facts): Step | null {
  const move = new Move(state, cause, at, facts);
  switch (cause.kind) {
    case 'submitted':
      openCase(move);
      return finish(move, { record: 'case', id: state.case.id });
    case 'clock': {
      const clock = runningClock(state, cause.id);
      if (!clock) return null;
      passClock(move, clock);
      return finish(move, { record: 'clock', id: clock.id });
    }
    case 'command': {
      checkCommand(move, cause.command, cause.message);
      return finish(move, ruleOf(cause.command).decide(move, cause.message));
    }
  }
}

/** Whether a command can be done now. Runs at the door (validator) and again when it is its turn. */
export function checkCommand(view: CaseView, command: CommandName, message: CommandMessage): void {
  if (view.case.phase === 'closed' && !ALLOWED_WHEN_CLOSED.includes(command)) {
    refuse('caseClosed', { at: view.case.closedAt ?? undefined, was: view.case.outcome ?? undefined });
  }
  const pause = openPause(view);
  if (pause && command !== 'pauseCase' && !ALLOWED_WHILE_PAUSED.includes(command)) {
    refuse('casePaused', { by: pause.pausedBy, at: pause.from });
  }
  ruleOf(command).check(view, message);
}

/** What must be looked up before this cause can be decided. */
export function factsFor(state: CaseState, cause: Cause, at: string): FactsQuestion | null {
  const view = new Move(state, cause, at, NO_FACTS);
  if (cause.kind === 'command') {
    checkCommand(view, cause.command, cause.message);
    return ruleOf(cause.command).asks?.(view, cause.message) ?? null;
  }
  const clock = cause.kind === 'clock' && runningClock(state, cause.id);
  return (clock && clockRules[clock.kind]?.asks?.(view, clock)) || null;
}

function passClock(move: Move, clock: ClockRecord): void {
  const rule = clockRules[clock.kind];
  if (rule) rule.pass(move, clock);
  else escalate(move, clock);
  if (move.isSilent) move.event('clockPassed', { subject: { record: 'clock', id: clock.id }, reasonCode: clock.kind });
}

function finish(move: Move, outcome: Step['outcome']): Step {
  stand(move);
  return move.toStep(outcome);
}

function runningClock(state: CaseState, id: string): ClockRecord | undefined {
  const clock = state.find('clock', id);
  return clock?.state === 'running' ? clock : undefined;
}

function ruleOf(command: CommandName): CommandRule<CommandName> {
  return commandRules[command] as CommandRule<CommandName>;
}
