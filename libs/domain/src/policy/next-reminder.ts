import type { ClockRecord } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import { momentAtShare } from '../terms/share-of-term.js';
import type { StatutoryCalendar } from '../terms/statutory-calendar.js';

/** The rules by which a clock of a case runs. */
export interface ClockRules {
  policy: RegionPolicy;
  statutory: StatutoryCalendar;
}

/** When the owner of a clock is reminded next; null when the policy asks for nothing more before it is due. */
export function nextReminder(clock: ClockRecord, { policy, statutory }: ClockRules, at: string): string | null {
  const shares = policy.clocks[clock.kind].remindAt ?? [];
  for (const share of shares) {
    const moment = momentAtShare(clock, share, { calendar: policy.calendar, statutory }, clock.id);
    if (moment !== null && Date.parse(moment) > Date.parse(at)) return moment;
  }
  return null;
}
