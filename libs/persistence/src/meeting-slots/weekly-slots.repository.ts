import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { CommandEntity } from '../commands/command.entity.js';
import { forgetAvailabilities } from './forget-availabilities.js';
import { MeetingSlotEntity } from './meeting-slot.entity.js';
import { SlotFiller } from './slot-filler.js';
import { WeeklySlotEntity } from './weekly-slot.entity.js';

/** How the command behind a change is answered in the same transaction. */
export interface WeeklySlotCommand {
  id: string;
  answer(slot: WeeklySlotEntity): object;
}

/** The moments in every week at which teams of a region can meet. */
export class WeeklySlotsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of a region, in the order of the week. */
  list(regionId: string): Promise<WeeklySlotEntity[]> {
    const order = { weekday: 'ASC', startsAt: 'ASC', id: 'ASC' } as const;
    return this.dataSource.getRepository(WeeklySlotEntity).find({ where: { regionId }, order });
  }

  find(id: string): Promise<WeeklySlotEntity | null> {
    return this.dataSource.getRepository(WeeklySlotEntity).findOneBy({ id });
  }

  /**
   * Adds a weekly slot, or puts it in the place of what it was, with its moments in the same transaction. On another day or
   * at another hour it is another question whether experts can come: what they said of it falls away.
   * @param now RFC 3339
   */
  async put(slot: WeeklySlotEntity, command: WeeklySlotCommand, now: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const moved = await readMoved(manager, slot, now);
      await manager.upsert(WeeklySlotEntity, slot, ['id']);
      await new SlotFiller(this.dataSource).fill(manager, slot, now);
      if (moved) await forgetAvailabilities(manager, slot.id, moved);
      await manager.update(CommandEntity, command.id, { answer: command.answer(slot), body: () => 'NULL' });
    });
  }
}

/** The moments to come, by id, of a weekly slot that is to move; null for one that is new, or stays when it is. */
async function readMoved(manager: EntityManager, slot: WeeklySlotEntity, now: string): Promise<string[] | null> {
  const lock = { mode: 'pessimistic_write' } as const;
  const before = await manager.findOne(WeeklySlotEntity, { where: { id: slot.id }, lock });
  if (!before || TIMES.every((field) => before[field] === slot[field])) return null;
  const where = { weeklySlotId: slot.id, startsAt: MoreThan(now), cancelledAt: IsNull() };
  const moments = await manager.find(MeetingSlotEntity, { where, select: { id: true } });
  return moments.map(({ id }) => id);
}

const TIMES = ['weekday', 'startsAt', 'minutes'] as const;
