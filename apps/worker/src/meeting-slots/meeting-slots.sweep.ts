import { Injectable } from '@nestjs/common';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import type { Sweep, SweepCounts } from '../sweeper/sweep.js';

/** Keeps the moments at which teams can meet half a year ahead, in step with the weekly slots and the closed days. */
@Injectable()
export class MeetingSlotsSweep implements Sweep {
  readonly name = 'meetingSlots';

  constructor(
    private readonly filler: SlotFiller,
    private readonly regions: RegionsRepository,
  ) {}

  async sweep(now: Date, stopping: AbortSignal): Promise<SweepCounts> {
    let changed = 0;
    for (const { id } of await this.regions.list()) {
      if (stopping.aborted) break;
      changed += await this.filler.fillRegion(id, now.toISOString());
    }
    return { found: changed, mended: changed, opened: 0, ended: 0 };
  }
}
