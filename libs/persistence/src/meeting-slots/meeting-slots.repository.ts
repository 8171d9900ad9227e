import { DataSource, In } from 'typeorm';
import { CommandEntity } from '../commands/command.entity.js';
import { MeetingSlotEntity } from './meeting-slot.entity.js';
import { takenAmong } from './taken-slots.js';

/** A moment as its region knows it. */
export type MeetingSlotInList = Omit<MeetingSlotEntity, 'cancelledBy'> & {
  taken: boolean;
  /** The case that has it; null where it is free, and for who may not see that case. */
  caseId: string | null;
};

/** How the command behind a change is answered in the same transaction. */
export interface MeetingSlotCommand {
  id: string;
  answer(slot: MeetingSlotInList): object;
}

/** Moments at which a team can meet, one by one. */
export class MeetingSlotsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of a region, that begin from one moment up to another, the first first; cancelled ones too. */
  list(regionId: string, from: string, to: string): Promise<MeetingSlotInList[]> {
    return this.read('m."region_id" = $1 AND m."starts_at" >= $2 AND m."starts_at" < $3', [regionId, from, to]);
  }

  async find(id: string): Promise<MeetingSlotInList | null> {
    const [slot] = await this.read('m."id" = $1', [id]);
    return slot ?? null;
  }

  /** Where teams meet in these slots, by their ids. */
  async places(ids: readonly string[]): Promise<Map<string, string | null>> {
    const where = { id: In([...ids]) };
    const slots = await this.dataSource
      .getRepository(MeetingSlotEntity)
      .find({ where, select: { id: true, place: true } });
    return new Map(slots.map(({ id, place }) => [id, place]));
  }

  /** Adds a moment outside the weekly slots. */
  async add(slot: Omit<MeetingSlotEntity, 'cancelledBy'>, command: MeetingSlotCommand): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(MeetingSlotEntity, slot);
      const answer = command.answer({ ...slot, taken: false, caseId: null });
      await manager.update(CommandEntity, command.id, { answer, body: () => 'NULL' });
    });
  }

  /**
   * Cancels a moment by hand. Who plans a session in it meanwhile waits, and finds it cancelled.
   * @returns why nothing changed: a case has it, or it was cancelled before; null when it is done
   */
  cancel(
    id: string,
    by: { userId: string; at: string },
    command: MeetingSlotCommand,
  ): Promise<'taken' | 'cancelled' | null> {
    return this.dataSource.transaction(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const slot = await manager.findOneOrFail(MeetingSlotEntity, { where: { id }, lock });
      if (slot.cancelledAt !== null) return 'cancelled';
      if ((await takenAmong(manager, [id])).has(id)) return 'taken';
      await manager.update(MeetingSlotEntity, { id }, { cancelledAt: by.at, cancelledBy: by.userId });
      const { cancelledBy: _by, ...shown } = slot;
      const answer = command.answer({ ...shown, cancelledAt: by.at, taken: false, caseId: null });
      await manager.update(CommandEntity, command.id, { answer, body: () => 'NULL' });
      return null;
    });
  }

  /** What is told of the case is what row level security shows of its sessions. */
  private async read(where: string, parameters: unknown[]): Promise<MeetingSlotInList[]> {
    const slots = await this.dataSource.query<Omit<MeetingSlotInList, 'taken'>[]>(
      `SELECT m."id", m."region_id" AS "regionId", m."weekly_slot_id" AS "weeklySlotId", m."starts_at" AS "startsAt",
              m."ends_at" AS "endsAt", m."urgent_only" AS "urgentOnly", m."place", m."cancelled_at" AS "cancelledAt",
              s."case_id" AS "caseId"
       FROM "meeting_slots" m LEFT JOIN "sessions" s ON s."slot_id" = m."id" AND s."status" <> 'cancelled'
       WHERE ${where} ORDER BY m."starts_at", m."id"`,
      parameters,
    );
    const ids = slots.map(({ id }) => id);
    const taken = await takenAmong(this.dataSource.manager, ids);
    return slots.map((slot) => ({ ...slot, taken: taken.has(slot.id) }));
  }
}
