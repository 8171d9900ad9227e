import { DataSource, type EntityManager, In } from 'typeorm';
import { concreteSlots } from '#domain/slots/concrete-slots';
import { type MadeSlot, type SlotChanges, slotChanges } from '#domain/slots/slot-changes';
import { DEFAULT_CALENDAR } from '#domain/terms/default-calendar';
import { dayAt } from '#domain/terms/local-time';
import type { RegionDays } from '#domain/terms/region-days';
import { knownCalendar } from '#domain/terms/statutory-calendar';
import { CalendarYearsRepository } from '../calendar-years/calendar-years.repository.js';
import { PoliciesRepository } from '../policies/policies.repository.js';
import { MeetingSlotEntity } from './meeting-slot.entity.js';
import { takenAmong } from './taken-slots.js';
import { WeeklySlotEntity } from './weekly-slot.entity.js';

/** Teams are planned within weeks; half a year also shows who asks ahead. */
const DAYS_AHEAD = 26 * 7;

/** Makes the moments of weekly slots half a year ahead, and lets those that were made follow their weekly slot. */
export class SlotFiller {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * All weekly slots of a region. Safe to repeat.
   * @param now RFC 3339
   * @returns how many moments were made, changed or cancelled
   */
  async fillRegion(regionId: string, now: string): Promise<number> {
    const { manager } = this.dataSource;
    const weekly = await manager.find(WeeklySlotEntity, { where: { regionId }, select: { id: true } });
    if (weekly.length === 0) return 0;
    const days = await this.daysOf(regionId);
    let changed = 0;
    for (const { id } of weekly) changed += await this.dataSource.transaction((own) => fill(own, id, days, now));
    return changed;
  }

  /** One weekly slot, in the transaction that made or changed it. */
  async fill(manager: EntityManager, { id, regionId }: WeeklySlotEntity, now: string): Promise<void> {
    await fill(manager, id, await this.daysOf(regionId), now);
  }

  /** When a region is open, by the rules that hold for it now. */
  async daysOf(regionId: string): Promise<RegionDays> {
    const policy = await new PoliciesRepository(this.dataSource).active(regionId);
    const years = await new CalendarYearsRepository(this.dataSource).all();
    return { calendar: policy?.calendar ?? DEFAULT_CALENDAR, statutory: knownCalendar(years) };
  }
}

/** Whoever changes the weekly slot meanwhile waits, and so does who plans a session in one of its moments. */
async function fill(manager: EntityManager, weeklyId: string, days: RegionDays, now: string): Promise<number> {
  const lock = { mode: 'pessimistic_write' } as const;
  const weekly = await manager.findOneOrFail(WeeklySlotEntity, { where: { id: weeklyId }, lock });
  const today = dayAt(Date.parse(now));
  const wanted = concreteSlots(weekly, today, today + DAYS_AHEAD, days);
  const changes = slotChanges(wanted, await madeOf(manager, weeklyId, now), now);
  await carryOut(manager, weekly, changes, now);
  return changes.make.length + changes.revise.length + changes.cancel.length;
}

async function madeOf(manager: EntityManager, weeklyId: string, now: string): Promise<MadeSlot[]> {
  const slots = await manager
    .createQueryBuilder(MeetingSlotEntity, 'slot')
    .setLock('pessimistic_write')
    .where('slot.weeklySlotId = :weeklyId AND slot.startsAt > :now', { weeklyId, now })
    .orderBy('slot.id')
    .getMany();
  const ids = slots.map(({ id }) => id);
  const taken = await takenAmong(manager, ids);
  return slots.map((slot) => ({ ...slot, taken: taken.has(slot.id) }));
}

async function carryOut(
  manager: EntityManager,
  { id: weeklySlotId, regionId }: WeeklySlotEntity,
  { make, revise, cancel }: SlotChanges,
  now: string,
): Promise<void> {
  const made = make.map(({ day: _day, ...slot }) => ({ ...slot, regionId, weeklySlotId, cancelledAt: null }));
  if (made.length > 0) {
    await manager.createQueryBuilder().insert().into(MeetingSlotEntity).values(made).orIgnore().execute();
  }
  for (const { id, urgentOnly, place } of revise) {
    await manager.update(MeetingSlotEntity, { id }, { urgentOnly, place, cancelledAt: null });
  }
  if (cancel.length > 0) await manager.update(MeetingSlotEntity, { id: In(cancel) }, { cancelledAt: now });
}
