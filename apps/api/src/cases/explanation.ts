import type { CaseRecord } from '#contracts/cases';
import type { ClockRecord } from '#contracts/clocks';
import type { Role } from '#contracts/codes';
import type { TaskRecord } from '#contracts/tasks';
import type { RegionCalendar, TermExplanationLine, TermPause } from '#contracts/terms';
import { calculateTerm } from '#domain/terms/calculate-term';
import { TASK_TEXTS } from '../tasks/task-texts.js';
import { CLOCK_TEXTS } from './clock-texts.js';
import type {
  ClockResponse,
  ExplainedClockResponse,
  ExplanationResponse,
  PersonResponse,
} from './explanation.response.js';

/** All that the explanation of one case is made from. */
export interface ExplanationSource {
  case: CaseRecord;
  tasks: readonly TaskRecord[];
  clocks: readonly ClockRecord[];
  /** The calendar of the policy that set a clock. */
  calendarOf(clock: ClockRecord): RegionCalendar;
  nameOf(userId: string): string | null;
}

const byDueAt = <T extends { dueAt: string }>(a: T, b: T): number => (a.dueAt < b.dueAt ? -1 : 1);
const isLive = ({ state }: ClockRecord): boolean => state === 'running' || state === 'paused';

/** Why is this case where it is? The one open question that is due first, in words. */
export function explainCase(source: ExplanationSource): ExplanationResponse {
  const { phase, condition, waitingSince } = source.case;
  const clocks = source.clocks.filter(isLive).sort(byDueAt);
  const task = mainTask(source);
  const clock = clocks.find(({ id }) => id === task?.clockId) ?? (task ? null : clocks[0]) ?? null;
  return {
    phase,
    condition,
    responsible: responsible(source),
    waitingFor: waitingFor(source, task),
    since: task?.since ?? waitingSince,
    task: task && { id: task.id, kind: task.kind, what: TASK_TEXTS[task.kind] },
    clock: clock && explainClock(clock, source.calendarOf(clock)),
    next: next(source.case, clock),
    clocks: clocks.map(describeClock),
  };
}

function mainTask({ case: { mainTaskId }, tasks }: ExplanationSource): TaskRecord | null {
  const open = tasks.filter(({ state }) => state === 'open').sort(byDueAt);
  return open.find(({ id }) => id === mainTaskId) ?? open[0] ?? null;
}

/** One person at a time: the coordinator until there is a plan, then the family's fixed face where there is one. */
function responsible({ case: record, nameOf }: ExplanationSource): PersonResponse {
  const { phase, regievoerderId, coordinatorId } = record;
  const role: Role = regievoerderId && (phase === 'plan' || phase === 'followUp') ? 'regievoerder' : 'coordinator';
  return { name: nameOf(role === 'regievoerder' ? regievoerderId! : coordinatorId), role };
}

function waitingFor({ case: record, nameOf }: ExplanationSource, task: TaskRecord | null): PersonResponse | null {
  const role = task?.ownerRole ?? record.waitingForRole;
  const userId = task ? task.ownerUserId : record.waitingForUserId;
  return role && { name: userId && nameOf(userId), role };
}

const describeClock = ({ id, kind, state, start, due, dueAt }: ClockRecord): ClockResponse => ({
  id,
  kind,
  name: CLOCK_TEXTS[kind].name,
  state,
  start,
  due,
  dueAt,
});

/** The stored date stays the date; the calculator says how it came about. */
function explainClock(clock: ClockRecord, calendar: RegionCalendar): ExplainedClockResponse {
  return { ...describeClock(clock), explanation: linesOf(clock, calendar) };
}

function linesOf({ start, term, pauses }: ClockRecord, calendar: RegionCalendar): TermExplanationLine[] {
  const closed = pauses.filter((pause): pause is TermPause => pause.to !== null);
  return calculateTerm({ start, term, pauses: closed, calendar }).explanation;
}

function next({ phase }: CaseRecord, clock: ClockRecord | null): string {
  if (clock?.state === 'paused') return `De termijn staat nu stil. Loopt zij weer af: ${CLOCK_TEXTS[clock.kind].next}`;
  if (clock) return CLOCK_TEXTS[clock.kind].next;
  if (phase === 'closed') return 'Deze casus is afgesloten.';
  if (phase === 'submitted') return 'De aanmelding is veilig bewaard. De triage begint zo, met een eigen termijn.';
  return 'De volgende stap volgt zodra iemand de casus verder brengt.';
}
