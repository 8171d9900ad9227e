import { Injectable } from '@nestjs/common';
import type { EventType } from '#contracts/events';
import type { RefusalCode } from '#contracts/refusals';
import { EventsRepository } from '#persistence/events/events.repository';
import { RefusalException } from './refusal.exception.js';

/** Refusals because somebody was first: about the record that the command names, or about the case as a whole. */
const ABOUT_THE_RECORD: readonly RefusalCode[] = ['alreadyDecided', 'alreadyAnswered', 'waitEnded'];
const ENDS: readonly EventType[] = ['caseClosed', 'caseWithdrawn'];

/** Finds on the timeline who was first, where the process did not say so. */
@Injectable()
export class WhoWasFirst {
  constructor(private readonly events: EventsRepository) {}

  /**
   * The same refusal, with who and when if the timeline knows.
   * @param input ids and codes of the refused command
   */
  async complete(refusal: RefusalException, caseId: string, input: object): Promise<RefusalException> {
    const { code, details } = refusal;
    if (details.by) return refusal;
    const first = await this.find(code, caseId, input);
    return first ? new RefusalException(code, { ...details, by: first.actorId, at: first.at }) : refusal;
  }

  private async find(code: RefusalCode, caseId: string, input: object) {
    if (code === 'caseClosed') return this.events.lastByPerson(caseId, { types: ENDS });
    if (!ABOUT_THE_RECORD.includes(code)) return null;
    const subjectIds = Object.values(input).filter((value): value is string => typeof value === 'string');
    return this.events.lastByPerson(caseId, { subjectIds });
  }
}
