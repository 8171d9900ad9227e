import type { Pace } from './short-terms.js';

/** How long the terms are that stories wait for; slower where parts are killed on the way and must come back first. */
export const PACE = {
  quick: {
    clocks: { invitation: 12, fundingRung: 8, fundingReminder: 2, handoverGuard: 1 },
    followUp: [1, 2, 3, 4, 5],
  },
  patient: {
    clocks: { invitation: 45, fundingRung: 25, fundingReminder: 5, handoverGuard: 1 },
    followUp: [1, 2, 30, 31, 32],
  },
} satisfies Record<string, Pace>;
