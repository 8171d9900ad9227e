import type { CaseRecord } from '#contracts/cases';
import type { TaskRecord } from '#contracts/tasks';
import type { ClockResponse } from '../clocks/clock.response.js';
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
const clock = {
  id: 'clock',
  ending: null,
  next: 'Is er dan geen besluit, dan volgt een herinnering.',
} as ClockResponse;
const met = { id: 'met', ending: { code: 'inTime', text: 'Op tijd gedaan.' }, next: null } as ClockResponse;
const NAMES: Record<string, string> = { holder: 'J. Bos', regievoerder: 'S. Vos', coordinator: 'A. Bakker' };
const source: ExplanationSource = {
  case: record,
  tasks: [task],
  clocks: [met, clock],
  nameOf: (id) => NAMES[id] ?? null,
};
const quiet = { ...source, tasks: [], clocks: [met] };
const nextOf = (more: Partial<CaseRecord>, parts: Partial<ExplanationSource> = quiet) =>
  explainCase({ ...source, ...parts, case: { ...record, ...more } }).next;

describe(explainCase.name, () => {
  it('says for whom the case waits, under which clock, and what comes next', () => {
    expect(explainCase(source)).toEqual({
      phase: 'plan',
      condition: null,
      responsible: { name: 'S. Vos', role: 'regievoerder' },
      waitingFor: { name: 'J. Bos', role: 'mandateHolder' },
      since: task.since,
      task: { id: 'task', kind: 'decideFunding', what: 'Beslis over het geld.' },
      clock,
      next: clock.next,
      clocks: [met, clock],
    });
  });

  it('takes the task that the case names, and otherwise the one that is due first', () => {
    const sooner = { ...task, id: 'sooner', dueAt: '2026-11-24T16:00:00Z' };
    expect(explainCase({ ...source, tasks: [task, sooner] }).task?.id).toBe('task');
    expect(explainCase({ ...source, case: { ...record, mainTaskId: null }, tasks: [task, sooner] }).task?.id).toBe(
      'sooner',
    );
  });

  it('takes the clock that is due first when nobody is asked anything', () => {
    expect(explainCase({ ...source, tasks: [] }).clock).toBe(clock);
  });

  it('says so when nothing waits, for a new case as for a closed one', () => {
    const fresh = { ...record, phase: 'submitted', mainTaskId: null, waitingForRole: 'coordinator' } as const;
    expect(explainCase({ ...quiet, case: fresh })).toMatchObject({
      responsible: { role: 'coordinator' },
      waitingFor: { role: 'coordinator' },
      clock: null,
      next: expect.stringContaining('De triage begint zo'),
    });
    expect(nextOf({ phase: 'closed' })).toBe('Deze casus is afgesloten.');
    expect(nextOf({ mainTaskId: null })).toContain('Nu loopt er geen termijn.');
  });

  it('says whether a task is late, or waits for somebody whose work the reader does not see', () => {
    expect(nextOf({}, { clocks: [met] })).toContain('De termijn is voorbij.');
    expect(nextOf({}, quiet)).toBe('De casus wacht op iemand anders. U hoeft nu niets te doen.');
  });
});
