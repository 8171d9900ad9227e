import { DataSource } from 'typeorm';
import { CommandEntity } from '../commands/command.entity.js';
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
   * Adds a weekly slot, or puts it in the place of what it was, with its moments in the same transaction.
   * @param now RFC 3339
   */
  async put(slot: WeeklySlotEntity, command: WeeklySlotCommand, now: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.upsert(WeeklySlotEntity, slot, ['id']);
      await new SlotFiller(this.dataSource).fill(manager, slot, now);
      await manager.update(CommandEntity, command.id, { answer: command.answer(slot), body: () => 'NULL' });
    });
  }
}
