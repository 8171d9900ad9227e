import { Injectable } from '@nestjs/common';
import type { CaseRecord } from '#contracts/cases';
import { type MeetingSlotInList, MeetingSlotsRepository } from '#persistence/meeting-slots/meeting-slots.repository';
import { RefusalException } from '../commands/refusal.exception.js';
import { Clock } from '../http/clock.js';
import { invalidInput } from '../http/problems.js';

/** Slots that a case may choose for its meeting. */
@Injectable()
export class MeetingSlotLookup {
  constructor(
    private readonly slots: MeetingSlotsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws 400 for a slot in which this case cannot meet, 409 for one that another case has */
  async require(theCase: Pick<CaseRecord, 'id' | 'regionId' | 'urgent'>, slotId: string): Promise<MeetingSlotInList> {
    const slot = await this.slots.find(slotId);
    const message = whyNot(slot?.regionId === theCase.regionId ? slot : null, theCase.urgent, this.clock.now());
    if (!slot || message !== null) throw invalidInput([{ path: '/slotId', message: message ?? UNKNOWN }]);
    if (slot.taken && slot.caseId !== theCase.id) throw new RefusalException('slotTaken');
    return slot;
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
