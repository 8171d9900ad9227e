import type { PauseRecord } from '#contracts/cases';
import type { CaseView } from './view.js';

/** The pause of the whole case that has not ended. */
export function openCasePause(view: CaseView): PauseRecord | undefined {
  return view.where('pause', ({ to, clockId }) => to === null && clockId === null).at(-1);
}

/** The pause that somebody gave one clock and that has not ended. */
export function openPauseOf(view: CaseView, clockId: string): PauseRecord | undefined {
  return view.where('pause', (pause) => pause.to === null && pause.clockId === clockId).at(-1);
}
