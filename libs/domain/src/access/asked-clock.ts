import { CHOSEN_PAUSE_REASONS, type ClockPauseRecord, type ClockRecord, type PauseReason } from '#contracts/clocks';

const CHOSEN: readonly PauseReason[] = CHOSEN_PAUSE_REASONS;

/** A clock as somebody sees it who was asked something: that it stood still, not what the family had to do with that. */
export const askedClock = <C extends ClockRecord>(clock: C): C => ({ ...clock, pauses: clock.pauses.map(withoutWhy) });

const withoutWhy = (pause: ClockPauseRecord): ClockPauseRecord => ({
  ...pause,
  reason: CHOSEN.includes(pause.reason) ? 'other' : pause.reason,
  by: null,
});
