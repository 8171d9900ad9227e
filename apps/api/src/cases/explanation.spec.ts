import type { CaseRecord } from '#contracts/cases';
import { CLOCK_KINDS, type ClockRecord } from '#contracts/clocks';
import type { FundingRequestRecord, MandateRung } from '#contracts/funding';
import type { TaskRecord } from '#contracts/tasks';
import { defaultPolicy } from '#domain/policy/default-policy';
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
const rung = (userId: string, doorzettingsmacht = false) => ({ userId, doorzettingsmacht }) as MandateRung;
const NAMES: Record<string, string> = {
  holder: 'J. Bos',
  alderman: 'W. Kok',
  regievoerder: 'S. Vos',
  coordinator: 'A. Bakker',
  second: 'B. Vis',
};
const policy = defaultPolicy('region', {
  coordinator: 'coordinator',
  secondCoordinator: 'second',
  deputyProcessDirector: 'second',
  regievoerder: 'regievoerder',
  regionAdmin: 'admin',
});
const source: ExplanationSource = {
  case: record,
  tasks: [task],
  clocks: [clock, { ...clock, id: 'met', state: 'met' }],
  fundingRequests: [
    { id: 'request', rung: 0, ladder: [rung('holder'), rung('alderman', true)] },
  ] as FundingRequestRecord[],
  policy,
  nameOf: (id) => NAMES[id] ?? null,
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
    expect(explained.next).toBe(
      'Is er dan geen besluit, dan volgt een herinnering met een korte termijn. ' +
        'Blijft het daarna stil, dan gaat het verzoek naar W. Kok, met doorzettingsmacht.',
    );
    expect(explained.clocks.map(({ id }) => id)).toEqual(['clock']);
  });

  it('says in words why the clock stood still', () => {
    const [from, to] = ['2026-11-24T08:00:00.000Z', '2026-11-26T08:00:00.000Z'];
    const paused = { ...clock, pauses: [{ from, to, reason: 'casePaused' }] };
    const { clock: explained } = explainCase({ ...source, clocks: [paused] });
    expect(explained?.explanation.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('de casus stond stil'),
    );
  });

  const nextOf = (more: Partial<ClockRecord>, record: Partial<CaseRecord> = {}) =>
    explainCase({
      ...source,
      case: { ...source.case, ...record },
      clocks: [{ ...clock, subjectId: 'case', ...more }],
    }).next;

  it.each<[Partial<ClockRecord>, string]>([
    [
      { kind: 'triage' },
      'Beslist niemand op tijd, dan krijgt de tweede coördinator B. Vis de taak, met een nieuwe termijn.',
    ],
    [
      { kind: 'triage', rung: 1 },
      'Beslist niemand op tijd, dan krijgt de beheerder van de regio de taak, met een nieuwe termijn.',
    ],
    [
      { kind: 'triage', rung: 2 },
      'Beslist niemand op tijd, dan blijft de taak bij wie haar nu heeft; de casus staat dan te laat in de lijst.',
    ],
    [
      { kind: 'fundingReminder', subjectId: 'request' },
      'Is er dan nog geen besluit, dan gaat het verzoek naar W. Kok, met doorzettingsmacht.',
    ],
    [
      { kind: 'checkIn', state: 'paused' },
      'De termijn staat nu stil. Is er dan geen contact geweest, dan krijgt de coördinator A. Bakker de taak, met een nieuwe termijn.',
    ],
  ])('names who comes next: %j', (more, sentence) => expect(nextOf(more)).toBe(sentence));

  it('keeps the contact with the coordinator when there is no regievoerder', () => {
    expect(nextOf({ kind: 'followUpMoment' })).toContain('de regievoerder S. Vos');
    expect(nextOf({ kind: 'followUpMoment' }, { regievoerderId: null })).toContain('A. Bakker');
  });

  it.each(CLOCK_KINDS)('has a sentence for the clock %s', (kind) => {
    expect(nextOf({ kind })).toMatch(/^[A-Z].*, dan .*\.$/);
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
