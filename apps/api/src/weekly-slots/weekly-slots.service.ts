import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RegionCalendar } from '#contracts/terms';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import type { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { WeeklySlotsRepository } from '#persistence/meeting-slots/weekly-slots.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { type RegionCommand, RegionCommands } from '../commands/region-commands.js';
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

  add(user: SignedInUser, key: CommandKey, body: WeeklySlotDto): Promise<CommandAnswer> {
    const { place = null, validUntil = null, ...given } = body;
    const slot = { ...given, id: randomUUID(), regionId: user.regionId, place, validUntil };
    return this.put({ user, key, name: 'addWeeklySlot', body }, slot);
  }

  /** @throws 404 for a slot of another region */
  async change(user: SignedInUser, id: string, key: CommandKey, body: ChangeWeeklySlotDto): Promise<CommandAnswer> {
    const slot = await this.slots.find(id);
    if (slot?.regionId !== user.regionId) throw notFound();
    return this.put({ user, key, name: 'changeWeeklySlot', body }, changed(slot, body));
  }

  private async put(command: RegionCommand, slot: WeeklySlotEntity): Promise<CommandAnswer> {
    const { calendar } = await this.filler.daysOf(slot.regionId);
    const faults = faultsOf(slot, calendar);
    if (faults.length > 0) throw invalidInput(faults);
    return this.commands.once(command, async (commandId) => {
      const answer = { id: commandId, answer: toWeeklySlot };
      await this.slots.put(slot, answer, this.clock.now().toISOString());
      return null;
    });
  }
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
