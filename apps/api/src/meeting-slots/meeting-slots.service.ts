import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { momentAt, parseDay, textOf } from '#domain/terms/local-time';
import { MeetingSlotsRepository } from '#persistence/meeting-slots/meeting-slots.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { type Page, wholeList } from '../http/page.js';
import type { Fault } from '../http/problem.js';
import { invalidInput, notFound, ProblemException } from '../http/problems.js';
import type { AddMeetingSlotDto } from './add-meeting-slot.dto.js';
import type { MeetingSlotQuery } from './meeting-slot-query.dto.js';
import { type MeetingSlotResponse, toMeetingSlot } from './meeting-slot.response.js';
import { slotInUse, slotOver } from './slot-problems.js';

const HALF_A_YEAR = 182;
const MOST_DAYS = 366;
const LONGEST_MS = 600 * 60_000;

/** Moments at which teams of a region can meet, one by one. */
@Injectable()
export class MeetingSlotsService {
  constructor(
    private readonly slots: MeetingSlotsRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  async list({ regionId }: SignedInUser, query: MeetingSlotQuery): Promise<Page<MeetingSlotResponse>> {
    const first = parseDay(query.from ?? localDate(this.clock.now()))!;
    const last = query.to ? parseDay(query.to)! : first + HALF_A_YEAR;
    if (last < first || last - first > MOST_DAYS) {
      const message = `Kies een laatste dag van ${textOf(first)} tot en met ${textOf(first + MOST_DAYS)}.`;
      throw invalidInput([{ path: 'query:to', message }]);
    }
    const [from, until] = [first, last + 1].map((day) => new Date(momentAt(day)).toISOString());
    return wholeList((await this.slots.list(regionId, from!, until!)).map(toMeetingSlot));
  }

  async add(user: SignedInUser, key: CommandKey, body: AddMeetingSlotDto): Promise<CommandAnswer> {
    const faults = faultsOf(body, this.clock.now());
    if (faults.length > 0) throw invalidInput(faults);
    const { startsAt, endsAt, urgentOnly, place = null } = body;
    const slot = { id: randomUUID(), regionId: user.regionId, weeklySlotId: null, cancelledAt: null };
    return this.commands.once({ user, key, name: 'addMeetingSlot', body }, async (id) => {
      await this.slots.add({ ...slot, startsAt, endsAt, urgentOnly, place }, { id, answer: toMeetingSlot });
      return null;
    });
  }

  /** @throws 404 for a slot of another region; 409 while a session is planned in it, or when it is over */
  async cancel(user: SignedInUser, slotId: string, key: CommandKey): Promise<CommandAnswer> {
    const slot = await this.slots.find(slotId);
    if (slot?.regionId !== user.regionId) throw notFound();
    const at = this.clock.now().toISOString();
    return this.commands.once({ user, key, name: 'cancelMeetingSlot', body: {} }, async (id) => {
      if (slot.startsAt <= at) return new ProblemException(slotOver);
      const refused = await this.slots.cancel(slotId, { userId: user.id, at }, { id, answer: toMeetingSlot });
      if (refused === null) return null;
      return new ProblemException(refused === 'taken' ? slotInUse : slotOver);
    });
  }
}

function faultsOf({ startsAt, endsAt }: AddMeetingSlotDto, now: Date): Fault[] {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (start <= now.getTime()) return [{ path: '/startsAt', message: 'Dit moment is voorbij. Kies een later moment.' }];
  if (end > start && end - start <= LONGEST_MS) return [];
  return [{ path: '/endsAt', message: 'Kies een einde na het begin, hoogstens 10 uur later.' }];
}
