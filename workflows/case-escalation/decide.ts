import type { Cause, Facts, Step } from '#contracts/case-process';
import type { ClockRecord } from '#contracts/clocks';
import type { CommandMessage, CommandName } from '#contracts/commands';
import { refuse } from '../refusal.js';
import { Move } from './move.js';
import { openCase } from './open-case.js';
import { endIdleQuestions } from './idle-questions.js';
import { openCasePause } from './pauses.js';
import { ALLOWED_WHEN_CLOSED, ALLOWED_WHILE_PAUSED, clockRules, commandRules } from './process.js';
import { NO_FACTS, type CommandRule, type FactsQuestion } from './rules.js';
import type { CaseState } from './state.js';
import { remind, reminderOf } from './reminders.js';
import { stand } from './standing.js';
import { substitutesFor } from './substitutes.js';
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
      const clock = clockRunOut(state, cause.id, at);
      if (!clock) return null;
      passClock(move, clock);
      return finish(move, { record: 'clock', id: clock.id });
    }
    case 'reminder': {
      const clock = runningClock(state, cause.clockId);
      if (!clock || reminderOf(clock).id !== cause.id || !hasCome(clock.remindAt, at)) return null;
      remind(move, clock);
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
  const pause = openCasePause(view);
  if (pause && command !== 'pauseCase' && !ALLOWED_WHILE_PAUSED.includes(command)) {
    refuse('casePaused', { by: pause.pausedBy, at: pause.from });
  }
  ruleOf(command).check(view, message);
}

/** What must be looked up before this cause can be decided, or decided again when another case was first. */
export function factsFor(state: CaseState, cause: Cause, at: string, wasOvertaken = false): FactsQuestion | null {
  const view = new Move(state, cause, at, NO_FACTS);
  if (cause.kind === 'command') {
    checkCommand(view, cause.command, cause.message);
    const rule = ruleOf(cause.command);
    const again = wasOvertaken ? (rule.asksAgain?.(view, cause.message) ?? null) : null;
    return again ?? rule.asks?.(view, cause.message) ?? null;
  }
  const clock = cause.kind === 'clock' && clockRunOut(state, cause.id, at);
  if (!clock) return null;
  const asked = clockRules[clock.kind]?.asks?.(view, clock) ?? null;
  const substitutes = substitutesFor(view, clock);
  return asked || substitutes ? { ...asked, ...substitutes } : null;
}

function passClock(move: Move, clock: ClockRecord): void {
  const rule = clockRules[clock.kind];
  if (rule) rule.pass(move, clock);
  else escalate(move, clock);
  if (move.isSilent) move.event('clockPassed', { subject: { record: 'clock', id: clock.id }, reasonCode: clock.kind });
}

function finish(move: Move, outcome: Step['outcome']): Step {
  endIdleQuestions(move);
  stand(move);
  return move.toStep(outcome);
}

/** Whatever came before it in the queue can have given the clock more time: then it has not run out any more. */
function clockRunOut(state: CaseState, id: string, at: string): ClockRecord | undefined {
  const clock = runningClock(state, id);
  return clock && hasCome(clock.dueAt, at) ? clock : undefined;
}

function hasCome(moment: string | null, at: string): boolean {
  return moment !== null && Date.parse(moment) <= Date.parse(at);
}

function runningClock(state: CaseState, id: string): ClockRecord | undefined {
  const clock = state.find('clock', id);
  return clock?.state === 'running' ? clock : undefined;
}

function ruleOf(command: CommandName): CommandRule<CommandName> {
  return commandRules[command] as CommandRule<CommandName>;
}
