import type { ClockPauseRecord, ClockRecord } from '#contracts/clocks';
import { pauseText } from '../case-records/pause-texts.js';
import type { ClockContext } from './clock-context.js';
import type { ClockPauseResponse } from './clock.response.js';

/** When and why a clock stood still, and who did that. */
export function clockPauses(clock: ClockRecord, context: ClockContext): ClockPauseResponse[] {
  return clock.pauses.map((pause) => {
    const { from, to, reason, by } = pause;
    return { from, to, reason, text: whyPaused(clock, pause, context), by: by && context.nameOf(by) };
  });
}

/** Why a clock stood still, with the words of who paused it, for readers who may see those. */
export function whyPaused({ id }: ClockRecord, { from, reason }: ClockPauseRecord, { pauses }: ClockContext): string {
  const paused = reason === 'casePaused' ? null : id;
  const made = pauses.find((pause) => pause.clockId === paused && Date.parse(pause.from) === Date.parse(from));
  return pauseText(reason, made?.reason);
}
