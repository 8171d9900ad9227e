import type { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { IdField } from '../http/fields.js';
import { WeeklySlotDto } from './weekly-slot.dto.js';

export class WeeklySlotResponse extends WeeklySlotDto {
  @IdField({ label: 'het kenmerk' })
  id!: string;
}

export function toWeeklySlot({ regionId: _region, ...slot }: WeeklySlotEntity): WeeklySlotResponse {
  return slot;
}
