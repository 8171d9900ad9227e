import type { CaseRecord } from '#contracts/cases';
import type { ClockRecord } from '#contracts/clocks';
import type { TaskRecord } from '#contracts/tasks';
import { DEFAULT_CALENDAR } from '#domain/terms/default-calendar';
import { explainCase, type ExplanationSource } from './explanation.js';

const record = {
  id: 'case',
  phase: 'plan',
  condition: null,
  coordinatorId: 'coordinator',
  regievoerderId: 'regievoerder',
  mainTaskId: 'task',
  waitingForRole: null,
  waitingForUserId: null,
  waitingSince: null,
} as CaseRecord;
const task = {
  id: 'task',
  kind: 'decideFunding',
  ownerRole: 'mandateHolder',
  ownerUserId: 'holder',
  clockId: 'clock',
  since: '2026-11-23T08:12:00.000Z',
  dueAt: '2026-11-30T16:00:00.000Z',
  state: 'open',
} as TaskRecord;
const clock: ClockRecord = {
  id: 'clock',
  caseId: 'case',
  kind: 'fundingRung',
  subjectId: 'request',
  start: '2026-11-23T08:12:00.000Z',
  term: { calendar: 'agreed', amount: 5, unit: 'workingDays' },
  due: '2026-11-30',
  dueAt: '2026-11-30T16:00:00.000Z',
  pauses: [],
  state: 'running',
  rung: 0,
  policyVersion: 1,
};
const source: ExplanationSource = {
  case: record,
  tasks: [task],
  clocks: [clock, { ...clock, id: 'met', state: 'met' }],
  calendarOf: () => DEFAULT_CALENDAR,
  nameOf: (id) => ({ holder: 'J. Bos', regievoerder: 'S. Vos' })[id] ?? null,
};

describe(explainCase.name, () => {
  it('says for whom the case waits, under which clock, and what comes next', () => {
    const explained = explainCase(source);
    expect(explained).toMatchObject({
      responsible: { name: 'S. Vos', role: 'regievoerder' },
      waitingFor: { name: 'J. Bos', role: 'mandateHolder' },
      since: task.since,
      task: { kind: 'decideFunding', what: 'Beslis over het geld.' },
      clock: { due: '2026-11-30', dueAt: '2026-11-30T16:00:00.000Z' },
    });
    expect(explained.clock?.explanation.length).toBeGreaterThan(0);
    expect(explained.next).toMatch(/herinnering/);
    expect(explained.clocks.map(({ id }) => id)).toEqual(['clock']);
  });

  it('says so when nothing waits, for a new case as for a closed one', () => {
    const quiet = { ...source, tasks: [], clocks: [] };
    const fresh = explainCase({ ...quiet, case: { ...record, phase: 'submitted', waitingForRole: 'coordinator' } });
    expect(fresh).toMatchObject({
      responsible: { role: 'coordinator' },
      waitingFor: { role: 'coordinator' },
      clock: null,
    });
    expect(explainCase({ ...quiet, case: { ...record, phase: 'closed' } }).next).toBe('Deze casus is afgesloten.');
  });
});
