import { Injectable } from '@nestjs/common';
import type { PlanSessionInput, SessionRecord } from '#contracts/sessions';
import { MeetingSlotsRepository } from '#persistence/meeting-slots/meeting-slots.repository';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandContext } from '../commands/command-context.js';
import { MeetingSlotLookup } from '../meeting-slots/meeting-slot-lookup.js';
import type { PlanSessionDto } from './plan-session.dto.js';

/** When a team meets: in a slot of its region, or at a moment of its own. */
@Injectable()
export class MeetingMoments {
  constructor(
    private readonly slots: MeetingSlotsRepository,
    private readonly lookup: MeetingSlotLookup,
    private readonly visibility: CaseVisibility,
  ) {}

  /**
   * What was chosen, as the process takes it.
   * @throws 400 for a slot in which this case cannot meet, 409 for one that another case has
   */
  async chosen({ user, caseId }: CommandContext, { slotId, plannedAt }: PlanSessionDto): Promise<PlanSessionInput> {
    if (!slotId) return { plannedAt: plannedAt! };
    const { case: theCase } = await this.visibility.look(user, caseId);
    const { id, startsAt, endsAt } = await this.lookup.require(theCase, slotId);
    return { slotId: id, plannedAt: startsAt, endsAt };
  }

  /** Where these sessions meet by their slots. */
  async placesOf(sessions: readonly Pick<SessionRecord, 'slotId'>[]): Promise<Map<string, string | null>> {
    const ids = sessions.map(({ slotId }) => slotId).filter((id) => id !== null);
    return this.slots.places(ids);
  }
}
