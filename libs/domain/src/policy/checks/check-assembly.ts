import { type FaultList, checkWhole, readObject } from './fault-list.js';

const SHORTEST_MS = 100;
/** People wait for it, and the process gives it a minute: for the team, for what a wish costs and for the wider pool. */
const LONGEST_MS = 15_000;
const LONGEST_NOTICE_HOURS = 30 * 24;

/** Checks how teams are looked for: a time limit that people can wait for, and a notice that leaves slots to meet in. */
export function checkAssembly(value: unknown, faults: FaultList): void {
  const assembly = readObject(value, ['timeLimitMs', 'noticeHours', 'urgentNoticeHours'], faults);
  if (!assembly) return;
  checkWhole(assembly.timeLimitMs, SHORTEST_MS, LONGEST_MS, faults.at('timeLimitMs'));
  checkWhole(assembly.noticeHours, 0, LONGEST_NOTICE_HOURS, faults.at('noticeHours'));
  checkWhole(assembly.urgentNoticeHours, 0, LONGEST_NOTICE_HOURS, faults.at('urgentNoticeHours'));
}
