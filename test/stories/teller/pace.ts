import type { Pace } from './short-terms.js';

/** How long the terms are that stories wait for; slower where parts are killed on the way and must come back first. */
export const PACE = {
  quick: {
    clocks: { invitation: 12, fundingRung: 8, fundingReminder: 2, handoverGuard: 1 },
    // After the second check-in a relapse must fit before the third.
    followUp: [1, 2, 15, 16, 17],
  },
  patient: {
    clocks: { invitation: 45, fundingRung: 60, fundingReminder: 5, handoverGuard: 1 },
    followUp: [1, 2, 60, 61, 62],
  },
} satisfies Record<string, Pace>;
