import type { CaseRecord } from '#contracts/cases';
import type { ClockRecord } from '#contracts/clocks';
import type { FundingRequestRecord, MandateRung } from '#contracts/funding';
import { defaultPolicy } from '#domain/policy/default-policy';
import { builtInYears, knownCalendar } from '#domain/terms/statutory-calendar';
import type { ClockContext } from '../clock-context.js';

/** Five working days for the money, from Monday 23 November 2026. */
export const CLOCK: ClockRecord = {
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
  endedAt: null,
  ownerRole: 'mandateHolder',
  ownerUserId: 'holder',
  termSource: 'policy',
  remindAt: null,
  reminders: 0,
  rung: 0,
  policyVersion: 1,
};

/** A clock of the coordinator, on the case as a whole. */
export const OF_COORDINATOR: ClockRecord = {
  ...CLOCK,
  kind: 'triage',
  subjectId: 'case',
  ownerRole: 'coordinator',
  ownerUserId: 'coordinator',
};

const rung = (userId: string, doorzettingsmacht = false) => ({ userId, doorzettingsmacht }) as MandateRung;
const NAMES: Record<string, string> = {
  holder: 'J. Bos',
  alderman: 'W. Kok',
  regievoerder: 'S. Vos',
  coordinator: 'A. Bakker',
  second: 'B. Vis',
  colleague: 'C. Mol',
};
const DUTIES = {
  coordinator: 'coordinator',
  secondCoordinator: 'second',
  deputyProcessDirector: 'second',
  regievoerder: 'regievoerder',
  regionAdmin: 'admin',
};
const statutory = knownCalendar(builtInYears());

/** A case in which everybody is known, and nobody has a substitute. */
export const CONTEXT: ClockContext = {
  case: { id: 'case', coordinatorId: 'coordinator', regievoerderId: 'regievoerder', policyVersion: 1 } as CaseRecord,
  readerId: 'reader',
  policyOf: (version) => ({ ...defaultPolicy('region', DUTIES), version }),
  statutory,
  known: statutory,
  tasks: [],
  pauses: [],
  fundingRequests: [
    { id: 'request', rung: 0, ladder: [rung('holder'), rung('alderman', true)] },
  ] as FundingRequestRecord[],
  subjectName: (id) => (id === 'request' ? 'Logeerplek' : null),
  substituteOf: () => null,
  nameOf: (id) => NAMES[id] ?? null,
};
