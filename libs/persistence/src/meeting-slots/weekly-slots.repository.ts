import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { type AnsweredCommand, refused } from '../commands/answered-command.js';
import { answerOnce } from '../commands/answer-once.js';
import { forgetAvailabilities } from './forget-availabilities.js';
import { MeetingSlotEntity } from './meeting-slot.entity.js';
import { SlotFiller } from './slot-filler.js';
import { WeeklySlotEntity } from './weekly-slot.entity.js';

/** The moments in every week at which teams of a region can meet. */
export class WeeklySlotsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of a region, in the order of the week. */
  list(regionId: string): Promise<WeeklySlotEntity[]> {
    const order = { weekday: 'ASC', startsAt: 'ASC', id: 'ASC' } as const;
    return this.dataSource.getRepository(WeeklySlotEntity).find({ where: { regionId }, order });
  }

  /**
   * Adds a weekly slot, with its moments in the same transaction.
   * @param now RFC 3339
   */
  add(slot: WeeklySlotEntity, command: AnsweredCommand<WeeklySlotEntity>, now: string) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      await manager.insert(WeeklySlotEntity, slot);
      await new SlotFiller(this.dataSource).fill(manager, slot, now);
      return { answer: command.answer(slot) };
    });
  }

  /**
   * Changes a weekly slot as it is once nobody else changes it, and its moments in the same transaction. On another day or
   * at another hour it is another question whether experts can come: what they said of it falls away. Refused as `unknown`
   * for a slot that the region does not have.
   * @param judge what becomes of the slot; or the fault for which nothing is changed
   * @param now RFC 3339
   */
  change<E extends object>(
    key: Pick<WeeklySlotEntity, 'id' | 'regionId'>,
    judge: (before: WeeklySlotEntity) => { slot: WeeklySlotEntity } | E,
    command: AnsweredCommand<WeeklySlotEntity>,
    now: string,
  ) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const before = await manager.findOne(WeeklySlotEntity, { where: key, lock });
      if (!before) return refused('unknown');
      const judged = judge(before);
      if (!('slot' in judged)) return judged;
      const { slot } = judged;
      const moved = hasMoved(before, slot) ? await momentsToCome(manager, slot.id, now) : null;
      await manager.update(WeeklySlotEntity, key, slot);
      await new SlotFiller(this.dataSource).fill(manager, slot, now);
      if (moved) await forgetAvailabilities(manager, slot.id, moved);
      return { answer: command.answer(slot) };
    });
  }
}

const TIMES = ['weekday', 'startsAt', 'minutes'] as const;

const hasMoved = (before: WeeklySlotEntity, slot: WeeklySlotEntity): boolean =>
  TIMES.some((field) => before[field] !== slot[field]);

/** By id, those that are not cancelled. */
async function momentsToCome(manager: EntityManager, weeklySlotId: string, now: string): Promise<string[]> {
  const where = { weeklySlotId, startsAt: MoreThan(now), cancelledAt: IsNull() };
  const moments = await manager.find(MeetingSlotEntity, { where, select: { id: true } });
  return moments.map(({ id }) => id);
}
