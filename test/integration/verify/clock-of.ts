import { randomUUID } from 'node:crypto';
import type { ClockRecord } from '#contracts/clocks';
import { AT } from '../persistence/fixtures.js';

/** A clock that runs far into the future. */
export function clockOf(caseId: string, changes: Partial<ClockRecord> = {}): ClockRecord {
  return {
    id: randomUUID(),
    caseId,
    kind: 'triage',
    subjectId: caseId,
    start: AT,
    term: { calendar: 'agreed', amount: 2, unit: 'workingDays' },
    due: '2099-01-01',
    dueAt: '2099-01-01T16:00:00.000Z',
    pauses: [],
    state: 'running',
    endedAt: null,
    ownerRole: 'coordinator',
    ownerUserId: null,
    termSource: 'policy',
    remindAt: null,
    reminders: 0,
    rung: 0,
    policyVersion: 1,
    ...changes,
  };
}
