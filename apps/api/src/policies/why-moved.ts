import { dutchDate, dutchMoment } from '../http/dutch.js';
import { termText } from '../case-records/term-texts.js';
import type { TriedClock } from './preview-cases.js';

/** One sentence: what becomes of the date of a clock, and why. */
export function whyMoved({ clock, moved: { effect, byRule } }: TriedClock): string {
  const [was, becomes] = [termText(clock.term), termText(byRule.term)];
  const cause =
    was === becomes
      ? 'De openingstijden of vrije dagen zijn anders'
      : `De termijn wordt ${becomes} in plaats van ${was}`;
  switch (effect) {
    case 'unchanged':
      return was === becomes ? 'Er verandert niets.' : `${cause}. De laatste dag blijft ${dutchDate(clock.due)}.`;
    case 'earlier':
      return `${cause}. De datum komt eerder.`;
    case 'later':
      return `${cause}. De datum komt later.`;
    case 'paused':
      return `${cause}. De klok staat nu stil. De datum volgt als zij weer loopt.`;
    case 'alreadyPassed':
      return (
        `${cause}. Dan was deze klok al voorbij (${dutchMoment(byRule.dueAt)}). ` +
        `De datum van nu blijft staan: ${dutchDate(clock.due)}. Er komt een taak om te kijken wat nodig is.`
      );
  }
}
