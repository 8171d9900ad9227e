import { type FaultList, readList } from './fault-list.js';

const MOST_REMINDERS = 5;

/** Checks at which shares of its term the owner of a clock is reminded. */
export function checkReminders(value: unknown, faults: FaultList): void {
  let previous = 0;
  readList(value, MOST_REMINDERS, faults).forEach((share, index) => {
    const at = faults.at(index);
    if (typeof share !== 'number' || share <= 0 || share >= 1) {
      return at.add('Geef een deel van de termijn: meer dan 0 en minder dan 1.');
    }
    at.check(share > previous, 'Zet de herinneringen op volgorde, ieder later dan de vorige.');
    previous = share;
  });
}
