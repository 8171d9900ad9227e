import type { DataSource } from 'typeorm';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { addMissing } from './add-missing.js';
import { demoId } from './demo-id.js';
import { regionId } from './keys.js';
import type { RegionData } from './region-data.js';

const TUESDAY = { weekday: 2, startsAt: '09:30', minutes: 90, urgentOnly: false };
const THURSDAY = { weekday: 4, startsAt: '13:30', minutes: 90, urgentOnly: false };
const FOR_URGENT_CASES = { weekday: 3, startsAt: '11:00', minutes: 60, urgentOnly: true };

/** Three moments a week at which a team of each region can meet, one of them kept for urgent cases; half a year of them. */
export async function loadSlots(dataSource: DataSource, regions: readonly RegionData[]): Promise<void> {
  await addMissing(dataSource.manager, WeeklySlotEntity, regions.flatMap(slotsOf));
  const filler = new SlotFiller(dataSource);
  const now = new Date().toISOString();
  for (const region of regions) await filler.fillRegion(regionId(region), now);
}

function slotsOf(region: RegionData): WeeklySlotEntity[] {
  return [TUESDAY, FOR_URGENT_CASES, THURSDAY].map((slot, place) => ({
    ...slot,
    id: demoId('weekly-slot', `${region.code}/${place}`),
    regionId: regionId(region),
    place: `RET-bureau ${region.name}, overlegkamer`,
    validFrom: '2026-01-01',
    validUntil: null,
  }));
}
