import type { Clock, End, Pause } from './clock.js';
import type { Day } from './local-time.js';
import type { TermNote } from './term-note.js';

/** The note of a day that a pause takes out. */
export function pausedNote(day: Day, pause: Pause): TermNote {
  return { day, rule: 'paused', pause, says: `de klok staat stil, telt niet mee (${pause.reason})` };
}

/** Notes on the pauses within a term in whole or working days that take no day out, and why. */
export function idlePauseNotes({ start, startDay, pauses }: Clock, { due, dueAt }: End): TermNote[] {
  return pauses.flatMap((pause): TermNote[] => {
    const day = Math.max(pause.fromDay, startDay);
    if (pause.to <= start || pause.from >= dueAt) return [];
    if (pause.fromDay >= due) return [lastDayBegun(due, pause)];
    return day + 1 < pause.toDay ? [] : [withoutDays(day, pause)];
  });
}

function lastDayBegun(day: Day, { reason }: Pause): TermNote {
  const says = `de laatste dag was al begonnen toen de pauze begon; die verandert niets (${reason})`;
  return { day, rule: 'lastDayBegun', says };
}

function withoutDays(day: Day, { reason }: Pause): TermNote {
  return {
    day,
    rule: 'pausedWithoutDays',
    says: `een pauze zonder hele dag ertussen; er gaat geen dag af (${reason})`,
  };
}
