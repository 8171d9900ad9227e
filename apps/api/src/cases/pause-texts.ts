/** Why a clock stood still, by the code that the process gives with a pause. */
const PAUSE_TEXTS: Record<string, string> = {
  casePaused: 'de casus stond stil',
  supplement: 'er was om aanvulling gevraagd',
  analysis: 'er was eerst een verklarende analyse gevraagd',
};

/** Why a clock stood still, as people read it. */
export const pauseText = (reason: string): string => PAUSE_TEXTS[reason] ?? reason;
