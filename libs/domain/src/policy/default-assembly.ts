import type { AssemblyPolicy } from '#contracts/policies';

/**
 * How a new region looks for teams. [D]: five seconds for the solver; between invitation and meeting three days, so that an
 * answer within two working days leaves one to study the file; of an urgent case one day.
 */
export const DEFAULT_ASSEMBLY: AssemblyPolicy = { timeLimitMs: 5_000, noticeHours: 72, urgentNoticeHours: 24 };
