import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RegionCalendar } from '#contracts/terms';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import type { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { WeeklySlotsRepository } from '#persistence/meeting-slots/weekly-slots.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { type Page, wholeList } from '../http/page.js';
import type { Fault } from '../http/problem.js';
import { invalidInput, notFound } from '../http/problems.js';
import type { ChangeWeeklySlotDto, WeeklySlotDto } from './weekly-slot.dto.js';
import { toWeeklySlot, type WeeklySlotResponse } from './weekly-slot.response.js';

/** When teams of a region can meet, every week. */
@Injectable()
export class WeeklySlotsService {
  constructor(
    private readonly slots: WeeklySlotsRepository,
    private readonly filler: SlotFiller,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  async list({ regionId }: SignedInUser): Promise<Page<WeeklySlotResponse>> {
    return wholeList((await this.slots.list(regionId)).map(toWeeklySlot));
  }

  async add(user: SignedInUser, key: CommandKey, body: WeeklySlotDto): Promise<CommandAnswer> {
    const { place = null, validUntil = null, ...given } = body;
    const slot = { ...given, id: randomUUID(), regionId: user.regionId, place, validUntil };
    const judged = judge(slot, await this.calendarOf(user));
    if ('refusal' in judged) throw judged.refusal;
    return this.commands.once({ user, key, name: 'addWeeklySlot', body }, async (id) => {
      await this.slots.add(slot, { id, answer: toAnswer }, this.now());
      return null;
    });
  }

  /** @throws 404 for a slot of another region */
  async change(user: SignedInUser, id: string, key: CommandKey, body: ChangeWeeklySlotDto): Promise<CommandAnswer> {
    const calendar = await this.calendarOf(user);
    const judged = (before: WeeklySlotEntity) => judge(changed(before, body), calendar);
    return this.commands.once({ user, key, name: 'changeWeeklySlot', body }, async (commandId) => {
      const answer = { id: commandId, answer: toAnswer };
      const done = await this.slots.change({ id, regionId: user.regionId }, judged, answer, this.now());
      if (done && 'refused' in done) return notFound();
      return done && 'refusal' in done ? done.refusal : null;
    });
  }

  private async calendarOf({ regionId }: SignedInUser): Promise<RegionCalendar> {
    return (await this.filler.daysOf(regionId)).calendar;
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

const toAnswer = (slot: WeeklySlotEntity): CommandAnswer => ({ ...toWeeklySlot(slot) });

type Judged = { slot: WeeklySlotEntity } | { refusal: Error };

function judge(slot: WeeklySlotEntity, calendar: RegionCalendar): Judged {
  const faults = faultsOf(slot, calendar);
  return faults.length > 0 ? { refusal: invalidInput(faults) } : { slot };
}

function changed(slot: WeeklySlotEntity, { place, validUntil, ...body }: ChangeWeeklySlotDto): WeeklySlotEntity {
  return {
    ...slot,
    weekday: body.weekday ?? slot.weekday,
    startsAt: body.startsAt ?? slot.startsAt,
    minutes: body.minutes ?? slot.minutes,
    urgentOnly: body.urgentOnly ?? slot.urgentOnly,
    validFrom: body.validFrom ?? slot.validFrom,
    place: place === undefined ? slot.place : place,
    validUntil: validUntil === undefined ? slot.validUntil : validUntil,
  };
}

function faultsOf({ weekday, validFrom, validUntil }: WeeklySlotEntity, { openingHours }: RegionCalendar): Fault[] {
  const faults: Fault[] = [];
  if (!(weekday in openingHours)) {
    const message = 'Op deze dag is uw regio dicht. Kies een dag waarop de regio open is.';
    faults.push({ path: '/weekday', message });
  }
  if (validUntil && validUntil < validFrom) {
    faults.push({ path: '/validUntil', message: 'De laatste dag ligt voor de eerste dag. Draai de dagen om.' });
  }
  return faults;
}
