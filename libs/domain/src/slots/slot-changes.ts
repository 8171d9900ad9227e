import { dayAt, textOf } from '../terms/local-time.js';
import type { ConcreteSlot } from './concrete-slots.js';

/** A moment that was made from a weekly slot before, and is still to come. */
export interface MadeSlot extends Omit<ConcreteSlot, 'day'> {
  cancelledAt: string | null;
  /** Who cancelled it by hand; null where it no longer fitted its weekly slot. */
  cancelledBy: string | null;
  /** Whether a session is planned in it, or it is kept for one. */
  taken: boolean;
}

/** What must change so that the moments to come are those of their weekly slot. */
export interface SlotChanges {
  make: ConcreteSlot[];
  /** To be as they are here, and to take place, also where they were cancelled before. */
  revise: ConcreteSlot[];
  /** Ids of slots that no longer take place. */
  cancel: string[];
}

/**
 * How the slots that were made follow their weekly slot. On a day on which one is taken, or was cancelled by hand, all
 * stays as it is. Nothing begins in the past.
 * @param wanted what the weekly slot gives now
 * @param now RFC 3339
 */
export function slotChanges(wanted: readonly ConcreteSlot[], made: readonly MadeSlot[], now: string): SlotChanges {
  const known = new Map(made.map((slot) => [slot.id, slot]));
  const settled = made.filter(({ taken, cancelledBy }) => taken || cancelledBy !== null);
  const settledDays = new Set(settled.map(({ startsAt }) => localDay(startsAt)));
  const possible = wanted.filter(({ startsAt, day }) => startsAt > now && !settledDays.has(day));
  const fits = new Set(possible.map(({ id }) => id));
  return {
    make: possible.filter(({ id }) => !known.has(id)),
    revise: possible.filter((slot) => differs(slot, known.get(slot.id))),
    cancel: made.filter(({ id, taken, cancelledAt }) => !taken && !cancelledAt && !fits.has(id)).map(({ id }) => id),
  };
}

function differs({ urgentOnly, place }: ConcreteSlot, made: MadeSlot | undefined): boolean {
  if (!made) return false;
  return made.cancelledAt !== null || made.urgentOnly !== urgentOnly || made.place !== place;
}

const localDay = (moment: string): string => textOf(dayAt(Date.parse(moment)));
