import { Injectable } from '@nestjs/common';
import type { PlanSessionInput, SessionRecord } from '#contracts/sessions';
import { type MeetingSlotInList, MeetingSlotsRepository } from '#persistence/meeting-slots/meeting-slots.repository';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandContext } from '../commands/command-context.js';
import { RefusalException } from '../commands/refusal.exception.js';
import { Clock } from '../http/clock.js';
import { invalidInput } from '../http/problems.js';
import type { PlanSessionDto } from './plan-session.dto.js';

/** When a team meets: in a slot of its region, or at a moment of its own. */
@Injectable()
export class MeetingMoments {
  constructor(
    private readonly slots: MeetingSlotsRepository,
    private readonly visibility: CaseVisibility,
    private readonly clock: Clock,
  ) {}

  /**
   * What was chosen, as the process takes it.
   * @throws 400 for a slot in which this case cannot meet, 409 for one that another case has
   */
  async chosen({ user, caseId }: CommandContext, { slotId, plannedAt }: PlanSessionDto): Promise<PlanSessionInput> {
    if (!slotId) return { plannedAt: plannedAt! };
    const theCase = (await this.visibility.look(user, caseId)).case;
    const slot = await this.slots.find(slotId);
    const message = whyNot(slot?.regionId === theCase.regionId ? slot : null, theCase.urgent, this.clock.now());
    if (!slot || message !== null) throw invalidInput([{ path: '/slotId', message: message ?? UNKNOWN }]);
    if (slot.taken && slot.caseId !== caseId) throw new RefusalException('slotTaken');
    return { slotId: slot.id, plannedAt: slot.startsAt, endsAt: slot.endsAt };
  }

  /** Where these sessions meet by their slots. */
  async placesOf(sessions: readonly Pick<SessionRecord, 'slotId'>[]): Promise<Map<string, string | null>> {
    const ids = sessions.map(({ slotId }) => slotId).filter((id) => id !== null);
    return this.slots.places(ids);
  }
}

const UNKNOWN = 'Kies een moment uit de lijst van uw regio.';

/** Why a case cannot meet in a slot; null when it can. */
function whyNot(slot: MeetingSlotInList | null, urgent: boolean, now: Date): string | null {
  if (!slot) return UNKNOWN;
  if (slot.cancelledAt !== null) return 'Dit moment gaat niet door. Kies een ander moment.';
  if (Date.parse(slot.startsAt) <= now.getTime()) return 'Dit moment is voorbij. Kies een later moment.';
  if (slot.urgentOnly && !urgent) return 'Dit moment is vrijgehouden voor spoed. Kies een ander moment.';
  return null;
}
