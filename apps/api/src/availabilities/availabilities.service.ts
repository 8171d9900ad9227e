import { Injectable } from '@nestjs/common';
import {
  type Availability,
  SlotAvailabilitiesRepository,
} from '#persistence/meeting-slots/slot-availabilities.repository';
import { runsRegion, type SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { type Page, wholeList } from '../http/page.js';
import { notFound, ProblemException } from '../http/problems.js';
import { meetsThen } from './availability-problems.js';

interface Said {
  expertId: string;
  slotId: string;
  available: boolean;
}

/** When experts can come, by themselves or by who runs their region. */
@Injectable()
export class AvailabilitiesService {
  constructor(
    private readonly availabilities: SlotAvailabilitiesRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /** @throws 404 for an expert who is not theirs to know this of */
  async list(user: SignedInUser, expertId: string): Promise<Page<Availability>> {
    const { regionId } = await this.require(user, expertId);
    return wholeList(await this.availabilities.list(expertId, regionId, this.now()));
  }

  /**
   * @throws 404 for an expert who is not theirs to speak for, and a slot that is over, or neither of the region nor one that
   *   they are invited for elsewhere; 409 for a no to the moment of a meeting that they said yes to
   */
  async say(user: SignedInUser, key: CommandKey, { expertId, slotId, available }: Said): Promise<CommandAnswer> {
    const { regionId } = await this.require(user, expertId);
    const kind = await this.availabilities.kindOf(slotId, expertId, regionId, this.now());
    if (kind === null) throw notFound();
    const said = { slotId, kind, available };
    return this.commands.once({ user, key, name: 'sayAvailability', body: { available } }, async (id) => {
      const done = await this.availabilities.say(expertId, said, { id, answer: (answer) => ({ ...answer }) });
      return done && 'refused' in done ? new ProblemException(meetsThen) : null;
    });
  }

  private async require(user: SignedInUser, expertId: string): Promise<{ regionId: string }> {
    const expert = await this.availabilities.whose(expertId);
    const theirs = expert?.userId === user.id || (runsRegion(user) && expert?.regionId === user.regionId);
    if (!expert || !theirs) throw notFound();
    return expert;
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
