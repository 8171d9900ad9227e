import { EXPERT_HOUR_KINDS, type ExpertHourKind } from '#contracts/expert-hours';
import { DECLINE_REASONS } from '#contracts/teams';
import type { DeclineReason, ExpertFigures } from './expert-figures.js';

/** What one expert, or several together, carried in a period. */
export interface LoadSummary {
  invited: number;
  accepted: number;
  declined: Record<DeclineReason, number>;
  expired: number;
  /** Accepted of all that were accepted, declined or left unanswered, from 0 to 1; null when there are none. */
  acceptanceRate: number | null;
  /** Hours from invitation to a yes or a no; null without any. */
  medianHoursToAnswer: number | null;
  cases: number;
  active: number;
  limit: number;
  minutes: Record<ExpertHourKind, number>;
  totalMinutes: number;
}

/** Sums, and a rate and a median over all of them. A case in which two of them sat counts for each. */
export function summarise(figures: readonly ExpertFigures[]): LoadSummary {
  const sum = (of: (each: ExpertFigures) => number) => figures.reduce((total, each) => total + of(each), 0);
  const [accepted, expired] = [sum((each) => each.accepted), sum((each) => each.expired)];
  const declined = byCode(DECLINE_REASONS, (reason) => sum((each) => each.declined[reason] ?? 0));
  const minutes = byCode(EXPERT_HOUR_KINDS, (kind) => sum((each) => each.minutes[kind] ?? 0));
  return {
    invited: sum((each) => each.invited),
    accepted,
    declined,
    expired,
    acceptanceRate: share(accepted, accepted + expired + total(declined)),
    medianHoursToAnswer: median(figures.flatMap(({ answerHours }) => answerHours)),
    cases: sum((each) => each.cases),
    active: sum((each) => each.active),
    limit: sum((each) => each.limit),
    minutes,
    totalMinutes: total(minutes),
  };
}

/** A part of a whole, to three places; null of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1_000 * part) / whole) / 1_000;

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const byCode = <C extends string>(codes: readonly C[], count: (code: C) => number) =>
  Object.fromEntries(codes.map((code) => [code, count(code)])) as Record<C, number>;

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.length === 0 ? null : middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
