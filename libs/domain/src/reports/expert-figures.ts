import type { ExpertHourKind } from '#contracts/expert-hours';
import type { DECLINE_REASONS } from '#contracts/teams';

export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What one expert was asked and did in a period. What is not in it did not happen. */
export interface ExpertFigures {
  expertId: string;
  name: string;
  organisationId: string;
  organisation: string;
  organisationSize: 'small' | 'large';
  /** Whether they could have been asked at all: in the pool at its end, with room, and not away all of it. */
  available: boolean;
  /** At most so many cases at a time. */
  limit: number;
  minCasesPerYear: number;
  invited: number;
  accepted: number;
  expired: number;
  declined: Partial<Record<DeclineReason, number>>;
  /** From invitation to a yes or a no, in hours; one for every answer. */
  answerHours: number[];
  /** Different ones for which they accepted. */
  cases: number;
  /** The same over the last 12 months of the period. */
  casesLast12Months: number;
  /** Open cases now. */
  active: number;
  minutes: Partial<Record<ExpertHourKind, number>>;
}
