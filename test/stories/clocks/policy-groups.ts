import type { MoveEffect } from '#domain/policy/move-clock';

/** Cases that are alike: what their triage clock reads before and after the rules change. */
export interface Group {
  name: string;
  size: number;
  submittedAt: string;
  urgent?: true;
  /** When the whole case is made to stand still. */
  pausedAt?: string;
  /** By the first rules: two working days, or four office hours when urgent. */
  before: string;
  /** What the preview must say of it. */
  effect: MoveEffect;
  /** By the next rules: one working day, or six office hours when urgent; three working days for the administrator. */
  proposed: string;
  /** What it must read when the running cases have the next rules too. */
  after: string;
  rung: number;
  /** What happened to it by then, reminders left out. */
  events: string[];
}

const FIRST_OF_JUNE = '2035-06-01T10:00:00+02:00';
const MONDAY = '2035-06-04T10:00:00+02:00';
const MONDAY_CLOSING = '2035-06-04T17:00:00+02:00';
const TUESDAY_CLOSING = '2035-06-05T17:00:00+02:00';
const WEDNESDAY_CLOSING = '2035-06-06T17:00:00+02:00';
export const THURSDAY_CLOSING = '2035-06-07T17:00:00+02:00';

/** On a Tuesday morning; there are no holidays in these weeks. */
export const CHANGE = '2035-06-05T10:00:00+02:00';

/** In the order in which the cases come in. */
export const GROUPS: Group[] = [
  {
    name: 'up at the administrator',
    size: 10,
    // Wednesday: 31 May and 1 June (over), one day for the colleague: Monday (over), two for the administrator.
    submittedAt: '2035-05-30T10:00:00+02:00',
    before: WEDNESDAY_CLOSING,
    effect: 'later',
    // Three days after Monday.
    proposed: THURSDAY_CLOSING,
    after: THURSDAY_CLOSING,
    rung: 3,
    events: ['submitted', 'triageStarted', 'escalated', 'escalated', 'policyAdopted'],
  },
  {
    name: 'over by the next rules',
    size: 20,
    // Friday: Monday and Tuesday.
    submittedAt: FIRST_OF_JUNE,
    before: TUESDAY_CLOSING,
    effect: 'alreadyPassed',
    // Monday was yesterday: the date stays, and somebody must look.
    proposed: MONDAY_CLOSING,
    after: TUESDAY_CLOSING,
    rung: 0,
    events: ['submitted', 'triageStarted', 'termAlreadyPassed', 'policyAdopted'],
  },
  {
    name: 'usual',
    size: 100,
    submittedAt: MONDAY,
    before: WEDNESDAY_CLOSING,
    effect: 'earlier',
    proposed: TUESDAY_CLOSING,
    after: TUESDAY_CLOSING,
    rung: 0,
    events: ['submitted', 'triageStarted', 'policyAdopted'],
  },
  {
    name: 'standing still',
    size: 30,
    submittedAt: MONDAY,
    pausedAt: '2035-06-04T11:00:00+02:00',
    before: WEDNESDAY_CLOSING,
    effect: 'paused',
    proposed: TUESDAY_CLOSING,
    after: TUESDAY_CLOSING,
    rung: 0,
    events: ['submitted', 'triageStarted', 'casePaused', 'policyAdopted'],
  },
  {
    name: 'urgent',
    size: 40,
    submittedAt: '2035-06-05T09:00:00+02:00',
    urgent: true,
    // Four office hours, and six.
    before: '2035-06-05T13:00:00+02:00',
    effect: 'later',
    proposed: '2035-06-05T15:00:00+02:00',
    after: '2035-06-05T15:00:00+02:00',
    rung: 0,
    events: ['submitted', 'triageStarted', 'policyAdopted'],
  },
];
