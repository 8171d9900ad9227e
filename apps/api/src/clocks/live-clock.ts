import type { ClockRecord } from '#contracts/clocks';

/** Whether a clock still guards something: it runs, or it stands still and will run on. */
export const isLive = ({ state }: Pick<ClockRecord, 'state'>): boolean => state === 'running' || state === 'paused';

/** Past before present before future: when a clock ended, or will. */
export const inOrder = (a: Pick<ClockRecord, 'endedAt' | 'dueAt'>, b: Pick<ClockRecord, 'endedAt' | 'dueAt'>): number =>
  Date.parse(a.endedAt ?? a.dueAt) - Date.parse(b.endedAt ?? b.dueAt);
