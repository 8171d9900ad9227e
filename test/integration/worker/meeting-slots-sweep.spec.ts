import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { MeetingSlotEntity } from '#persistence/meeting-slots/meeting-slot.entity';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { PolicyEntity } from '#persistence/policies/policy.entity';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { connectService } from '#persistence/services/connect-service';
import { MeetingSlotsSweep } from '../../../apps/worker/src/meeting-slots/meeting-slots.sweep.js';
import { serviceUrls } from '../../support/service-urls.js';
import { freshDatabases } from '../persistence/database.js';
import { addRegion, type Region } from '../persistence/fixtures.js';

const NOW = new Date('2027-01-04T09:00:00.000Z');
const CLOSED = '2027-02-09';

describe(MeetingSlotsSweep.name, () => {
  const { dataSource, url } = freshDatabases();
  let worker: DataSource;
  let region: Region;
  beforeEach(async () => {
    worker = await connectService((await serviceUrls(url())).worker, 'worker');
    region = await addRegion(dataSource(), 'ME');
    await dataSource()
      .getRepository(WeeklySlotEntity)
      .insert({
        ...{ id: randomUUID(), regionId: region.id, weekday: 2, startsAt: '09:30', minutes: 90 },
        ...{ urgentOnly: false, place: null, validFrom: '2026-01-01', validUntil: null },
      });
  });
  afterEach(() => worker.destroy());

  const sweep = async (now = NOW) => {
    const looked = new MeetingSlotsSweep(new SlotFiller(worker), new RegionsRepository(worker));
    return (await looked.sweep(now, new AbortController().signal)).mended;
  };
  const cancelled = async () => {
    const slots = await dataSource().getRepository(MeetingSlotEntity).find();
    return slots.filter(({ cancelledAt }) => cancelledAt !== null).map(({ startsAt }) => startsAt.slice(0, 10));
  };
  async function closeOn(closedDays: string[]): Promise<void> {
    const policies = dataSource().getRepository(PolicyEntity);
    const [policy] = await policies.findBy({ regionId: region.id });
    const body = { ...policy!.body, calendar: { ...policy!.body.calendar, closedDays } };
    await policies.update({ regionId: region.id }, { body: body as never });
  }

  it('keeps half a year of moments, and adds one each week', async () => {
    // Half a year of Tuesdays without King’s Day.
    expect([await sweep(), await sweep()]).toEqual([25, 0]);
    expect(await sweep(new Date('2027-01-11T09:00:00.000Z'))).toBe(1);
  });

  it('follows the days on which the region is closed, and opens again', async () => {
    await sweep();
    await closeOn([CLOSED]);
    expect([await sweep(), await cancelled()]).toEqual([1, [CLOSED]]);
    await closeOn([]);
    expect([await sweep(), await cancelled()]).toEqual([1, []]);
  });
});
