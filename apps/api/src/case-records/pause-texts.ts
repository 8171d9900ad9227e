import type { PauseReason } from '#contracts/clocks';

/** Why a clock stands still or stood still, as people read it. */
export const PAUSE_TEXTS: Record<PauseReason, string> = {
  casePaused: 'pauze van de hele casus',
  supplement: 'vraag om aanvulling',
  analysis: 'eerst een verklarende analyse',
  waitingForFamily: 'wachten op het gezin',
  waitingForOthers: 'wachten op anderen',
  unreachable: 'gezin niet bereikbaar',
  other: 'andere reden',
};

/** The reason of a pause, with what its maker wrote about it where the reader may see that. */
export const pauseText = (reason: PauseReason, words: string | null = null): string =>
  words ? `${PAUSE_TEXTS[reason]}: ${words}` : PAUSE_TEXTS[reason];
