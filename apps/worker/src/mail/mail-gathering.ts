import { Injectable } from '@nestjs/common';
import { MailQueueRepository, type Told } from '#persistence/mails/mail-queue.repository';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';

/** What comes within this time is told in one mail, and nobody gets more than one mail in it. */
const GROUPING_SECONDS = 120;

/** Gathers what people were told into mails, addressed to whoever does their work now; nobody does that of an expert's seat. */
@Injectable()
export class MailGathering {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly queue: MailQueueRepository,
    private readonly standIns: StandInsRepository,
  ) {}

  async gather(now: Date): Promise<void> {
    await this.notices.followRegionTasks();
    const untold = await this.queue.untold(GROUPING_SECONDS);
    const readerOf = await this.readersOf(untold, now);
    for (const told of untold) await this.queue.gather(told, readerOf(told), GROUPING_SECONDS);
  }

  /** Who reads what each of these people is told; they themselves where nobody is at work. */
  async readersOf(people: readonly Told[], now: Date): Promise<(told: Told) => string> {
    const readers = new Map<string, string>();
    for (const regionId of new Set(people.map((told) => told.regionId))) {
      const ids = people.filter((told) => told.regionId === regionId).map(({ userId }) => userId);
      const acting = await this.standIns.actingFor(regionId, ids, now.toISOString());
      for (const id of ids) readers.set(id, acting.get(id) ?? id);
    }
    return ({ userId, ofSeat }) => (ofSeat ? undefined : readers.get(userId)) ?? userId;
  }
}
