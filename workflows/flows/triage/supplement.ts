import type { TaskKind } from '#contracts/tasks';
import { clocksOn, pauseClock, resumeClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask, askUnder, dropQuestions, endTask, openTasks } from '../../case-escalation/tasks.js';
import { askForTriage } from './start-triage.js';
import { openSupplement, TRIAGE_TASKS } from './triage-view.js';

/** The casusinbrenger adds what is missing; until then the triage clock stands still. */
export function requestSupplement(move: Move): void {
  for (const task of openTasks(move, move.case.id, TRIAGE_TASKS)) endTask(move, task, 'done');
  for (const clock of clocksOn(move, move.case.id, ['triage'])) pauseClock(move, clock, 'supplement');
  const supplement = move.put(
    'supplement',
    {
      id: move.newId(),
      caseId: move.case.id,
      status: 'requested',
      requestedAt: move.at,
      suppliedAt: null,
      extensions: 0,
    },
    { missing: 'missing' },
  );
  const owner = { role: 'casusinbrenger', userId: move.case.casusinbrengerId } as const;
  ask(move, { task: 'supplementCase', clock: 'supplement', owner, subjectId: supplement.id });
  move.event('supplementRequested', { subject: { record: 'supplement', id: supplement.id }, reasonWords: 'missing' });
}

/** Decided without waiting for the supplement: nobody needs to write it any more. */
export function withdrawSupplement(move: Move): void {
  const supplement = openSupplement(move);
  if (!supplement) return;
  move.revise('supplement', supplement.id, { status: 'withdrawn' });
  dropQuestions(move, supplement.id);
  for (const clock of clocksOn(move, move.case.id, ['triage'])) resumeClock(move, clock, 'supplement');
}

/** Triage goes on with what was left of its term; the decision lies with the coordinator again. */
export function resumeTriage(move: Move, task: Extract<TaskKind, 'decideTriage' | 'decideLapsedSupplement'>): void {
  const [clock] = clocksOn(move, move.case.id, ['triage']);
  if (clock) askUnder(move, resumeClock(move, clock, 'supplement'), task, holder(move, 'coordinator'));
  else askForTriage(move);
}
