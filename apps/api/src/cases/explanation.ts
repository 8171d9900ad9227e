import type { CaseRecord } from '#contracts/cases';
import type { Role } from '#contracts/codes';
import type { TaskRecord } from '#contracts/tasks';
import { TASK_TEXTS } from '../case-records/task-texts.js';
import type { ClockResponse, PersonResponse } from '../clocks/clock.response.js';
import type { ExplanationResponse } from './explanation.response.js';

/** What of a task the explanation tells. */
type OpenTask = Pick<TaskRecord, 'id' | 'kind' | 'ownerRole' | 'ownerUserId' | 'clockId' | 'since' | 'dueAt' | 'state'>;

/** All that the explanation of one case is made from, as far as its reader may see it. */
export interface ExplanationSource {
  case: CaseRecord;
  tasks: readonly OpenTask[];
  /** Every clock in words, past before to come. */
  clocks: ClockResponse[];
  nameOf(userId: string): string | null;
}

const byDueAt = (a: { dueAt: string }, b: { dueAt: string }): number => Date.parse(a.dueAt) - Date.parse(b.dueAt);

/** Why is this case where it is? The one open question that is due first, in words, and every clock around it. */
export function explainCase(source: ExplanationSource): ExplanationResponse {
  const { phase, condition, waitingSince } = source.case;
  const task = mainTask(source);
  const clock = mainClock(source, task);
  return {
    phase,
    condition,
    responsible: responsible(source),
    waitingFor: waitingFor(source, task),
    since: task?.since ?? waitingSince,
    task: task && { id: task.id, kind: task.kind, what: TASK_TEXTS[task.kind] },
    clock,
    next: clock?.next ?? withoutClock(source.case, task),
    clocks: source.clocks,
  };
}

function mainTask({ case: { mainTaskId }, tasks }: ExplanationSource): OpenTask | null {
  const open = tasks.filter(({ state }) => state === 'open').sort(byDueAt);
  return open.find(({ id }) => id === mainTaskId) ?? open[0] ?? null;
}

/** The clock of the main task; without a task the one that is due first. */
function mainClock({ clocks }: ExplanationSource, task: OpenTask | null): ClockResponse | null {
  const live = clocks.filter(({ ending }) => ending === null);
  return live.find(({ id }) => id === task?.clockId) ?? (task ? null : live[0]) ?? null;
}

/** One person at a time: the coordinator until there is a plan, then the family's fixed face where there is one. */
function responsible({ case: record, nameOf }: ExplanationSource): PersonResponse {
  const { phase, regievoerderId, coordinatorId } = record;
  const role: Role = regievoerderId && (phase === 'plan' || phase === 'followUp') ? 'regievoerder' : 'coordinator';
  return { name: nameOf(role === 'regievoerder' ? regievoerderId! : coordinatorId), role };
}

function waitingFor({ case: record, nameOf }: ExplanationSource, task: OpenTask | null): PersonResponse | null {
  const role = task?.ownerRole ?? record.waitingForRole;
  const userId = task ? task.ownerUserId : record.waitingForUserId;
  return role && { name: userId && nameOf(userId), role };
}

function withoutClock({ phase, mainTaskId }: CaseRecord, task: OpenTask | null): string {
  if (phase === 'closed') return 'Deze casus is afgesloten.';
  if (phase === 'submitted') return 'De aanmelding is veilig bewaard. De triage begint zo, met een eigen termijn.';
  if (task) return 'De termijn is voorbij. De taak blijft bij wie haar nu heeft; de casus staat te laat in de lijst.';
  if (mainTaskId) return 'De casus wacht op iemand anders. U hoeft nu niets te doen.';
  return 'Nu loopt er geen termijn. De volgende stap komt zodra iemand de casus verder brengt.';
}
