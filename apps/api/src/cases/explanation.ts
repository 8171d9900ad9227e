import type { CaseRecord } from '#contracts/cases';
import type { ClockRecord } from '#contracts/clocks';
import type { Role } from '#contracts/codes';
import type { TaskRecord } from '#contracts/tasks';
import type { FundingRequestRecord } from '#contracts/funding';
import type { RegionPolicy } from '#contracts/policies';
import type { RegionCalendar, TermExplanationLine, TermPause } from '#contracts/terms';
import { calculateTerm } from '#domain/terms/calculate-term';
import { TASK_TEXTS } from '../case-records/task-texts.js';
import { CLOCK_TEXTS } from './clock-texts.js';
import { nextStep } from './next-step.js';
import { pauseText } from './pause-texts.js';
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
  fundingRequests: readonly FundingRequestRecord[];
  /** The policy that set the main clock. */
  policy: RegionPolicy;
  nameOf(userId: string): string | null;
}

const byDueAt = <T extends { dueAt: string }>(a: T, b: T): number => (a.dueAt < b.dueAt ? -1 : 1);
const isLive = ({ state }: ClockRecord): boolean => state === 'running' || state === 'paused';

/** Why is this case where it is? The one open question that is due first, in words. */
export function explainCase(source: ExplanationSource): ExplanationResponse {
  const { phase, condition, waitingSince } = source.case;
  const clocks = liveClocks(source);
  const task = mainTask(source);
  const clock = mainClock(source);
  return {
    phase,
    condition,
    responsible: responsible(source),
    waitingFor: waitingFor(source, task),
    since: task?.since ?? waitingSince,
    task: task && { id: task.id, kind: task.kind, what: TASK_TEXTS[task.kind] },
    clock: clock && explainClock(clock, source.policy.calendar),
    next: next(source, clock),
    clocks: clocks.map(describeClock),
  };
}

function mainTask({ case: { mainTaskId }, tasks }: Pick<ExplanationSource, 'case' | 'tasks'>): TaskRecord | null {
  const open = tasks.filter(({ state }) => state === 'open').sort(byDueAt);
  return open.find(({ id }) => id === mainTaskId) ?? open[0] ?? null;
}

/** The clock of the main task; without a task the one that is due first. */
export function mainClock(source: Pick<ExplanationSource, 'case' | 'tasks' | 'clocks'>): ClockRecord | null {
  const task = mainTask(source);
  const clocks = liveClocks(source);
  return clocks.find(({ id }) => id === task?.clockId) ?? (task ? null : clocks[0]) ?? null;
}

const liveClocks = ({ clocks }: Pick<ExplanationSource, 'clocks'>): ClockRecord[] =>
  clocks.filter(isLive).sort(byDueAt);

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
  const closed = pauses
    .filter((pause): pause is TermPause => pause.to !== null)
    .map((pause) => ({ ...pause, reason: pauseText(pause.reason) }));
  return calculateTerm({ start, term, pauses: closed, calendar }).explanation;
}

function next(source: ExplanationSource, clock: ClockRecord | null): string {
  const { phase } = source.case;
  if (clock) return nextStep({ ...source, clock, fundingRequest: requestOf(source, clock) });
  if (phase === 'closed') return 'Deze casus is afgesloten.';
  if (phase === 'submitted') return 'De aanmelding is veilig bewaard. De triage begint zo, met een eigen termijn.';
  return 'Nu loopt er geen termijn. De volgende stap komt zodra iemand de casus verder brengt.';
}

/** The request for money that a clock guards; null for any other clock. */
export const requestOf = (
  { fundingRequests }: Pick<ExplanationSource, 'fundingRequests'>,
  { subjectId }: ClockRecord,
): FundingRequestRecord | null => fundingRequests.find(({ id }) => id === subjectId) ?? null;
