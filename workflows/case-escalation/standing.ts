import type { CaseRecord } from '#contracts/cases';
import type { Condition } from '#contracts/codes';
import type { TaskRecord } from '#contracts/tasks';
import { openSupplement } from '../flows/triage/triage-view.js';
import type { Move } from './move.js';
import { openCasePause } from './pauses.js';
import type { CaseView } from './view.js';

/** Repeats on the case what lists need: its condition, and who is waited for, since when, until when. */
export function stand(move: Move): void {
  const task = mainTask(move);
  const standing: Partial<CaseRecord> = {
    condition: conditionOf(move),
    waitingForRole: task?.ownerRole ?? null,
    waitingForUserId: task?.ownerUserId ?? null,
    waitingSince: task?.since ?? null,
    nextDueAt: task?.dueAt ?? null,
    mainTaskId: task?.id ?? null,
  };
  const same = Object.entries(standing).every(([key, value]) => move.case[key as keyof CaseRecord] === value);
  if (!same) move.reviseCase(standing);
}

/** The open task that is due first: what this case waits for. */
export function mainTask(view: CaseView): TaskRecord | undefined {
  return view
    .where('task', ({ state }) => state === 'open')
    .reduce<TaskRecord | undefined>((first, task) => (first && dueBefore(first, task) ? first : task), undefined);
}

function dueBefore(a: TaskRecord, b: TaskRecord): boolean {
  return Date.parse(a.dueAt) <= Date.parse(b.dueAt);
}

function conditionOf(view: CaseView): Condition | null {
  const { phase } = view.case;
  if (phase === 'closed') return null;
  if (openCasePause(view)) return 'paused';
  if (view.all('objection').some(({ status }) => status === 'submitted')) return 'objection';
  if (openSupplement(view)) return 'supplement';
  if (phase === 'triage' && view.all('handover').some(isRedirectUnderWay)) return 'redirected';
  return view.all('relapse').length > 0 && phase !== 'followUp' ? 'reopened' : null;
}

function isRedirectUnderWay({ kind, status }: { kind: string; status: string }): boolean {
  return kind === 'redirect' && ['preparing', 'offered', 'accepted'].includes(status);
}
