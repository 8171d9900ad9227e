import type { TermPause } from '#contracts/terms';
import type { Pause } from './clock.js';
import { dayAt, parseMoment } from './local-time.js';
import type { FaultDetail } from './term-fault.js';

interface PlacedPause extends Pause {
  index: number;
}

/** Reads pauses into order of time; the faults name every pause that is unsound or overlaps an earlier one. */
export function readPauses(pauses: readonly TermPause[]): { pauses: Pause[]; faults: FaultDetail[] } {
  const faults: FaultDetail[] = [];
  const read: PlacedPause[] = [];
  pauses.forEach((pause, index) => {
    const from = parseMoment(pause.from);
    const to = parseMoment(pause.to);
    if (from === undefined) faults.push(unreadable(index, 'from'));
    if (to === undefined) faults.push(unreadable(index, 'to'));
    if (!pause.reason?.trim()) {
      faults.push({ path: `/pauses/${index}/reason`, message: 'Schrijf op waarom de klok stilstond.' });
    }
    if (from === undefined || to === undefined) return;
    if (to <= from) {
      faults.push({ path: `/pauses/${index}/to`, message: 'Kies een einde dat later is dan het begin van de pauze.' });
      return;
    }
    read.push({ index, from, to, fromDay: dayAt(from), toDay: dayAt(to), reason: pause.reason });
  });
  read.sort((a, b) => a.from - b.from || a.to - b.to);
  faults.push(...overlaps(read));
  return { pauses: read.map(({ index: _, ...pause }) => pause), faults };
}

function overlaps(inOrder: readonly PlacedPause[]): FaultDetail[] {
  const faults: FaultDetail[] = [];
  let latest: PlacedPause | undefined;
  for (const pause of inOrder) {
    if (latest && pause.from < latest.to) {
      const message = `Deze pauze valt deels samen met pauze ${latest.index + 1}: laat haar later beginnen of voeg ze samen.`;
      faults.push({ path: `/pauses/${pause.index}/from`, message });
    }
    if (!latest || pause.to > latest.to) latest = pause;
  }
  return faults;
}

function unreadable(index: number, end: 'from' | 'to'): FaultDetail {
  const message = 'Schrijf datum en tijd met tijdzone, zoals 2026-12-24T14:10:00+01:00.';
  return { path: `/pauses/${index}/${end}`, message };
}
