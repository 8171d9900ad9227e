import { Injectable } from '@nestjs/common';
import type { CalendarYear } from '#contracts/calendar';
import type { Term } from '#contracts/terms';
import { deriveId } from '#domain/ids/derive-id';
import { dayAt, monthsAfter, yearOf } from '#domain/terms/local-time';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { RegionDesk } from './region-desk.js';
import type { Sweep, SweepCounts } from './sweep.js';

const MONTHS_AHEAD = 3;
const A_MONTH: Term = { calendar: 'agreed', amount: 20, unit: 'workingDays' };

/** Three months before the statutory list runs out, every administrator is asked for the year that is missing. */
@Injectable()
export class CalendarSweep implements Sweep {
  readonly name = 'calendar';

  constructor(
    private readonly calendar: CalendarYearsRepository,
    private readonly regions: RegionsRepository,
    private readonly desk: RegionDesk,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const year = firstIncomplete(await this.calendar.all());
    const needed = year <= yearMonthsAhead(now);
    const regions = needed ? await this.regions.list() : [];
    const subjectId = deriveId(`calendar-year/${year}`, 0);
    const troubles = regions.map(({ id }) => ({ regionId: id, subjectId, about: String(year) }));
    const raised = await this.desk.report('extendCalendar', troubles, now, A_MONTH);
    return { found: needed ? 1 : 0, mended: 0, ...raised };
  }
}

/** The first year that nobody entered, or for which the decree on equated days was not known. */
export function firstIncomplete(years: readonly CalendarYear[]): number {
  const firstUnsure = years.find(({ decreesKnown }) => !decreesKnown)?.year ?? Infinity;
  const afterLast = Math.max(...years.map(({ year }) => year)) + 1;
  return Math.min(firstUnsure, afterLast);
}

const yearMonthsAhead = (now: Date): number => yearOf(monthsAfter(dayAt(now.getTime()), MONTHS_AHEAD));
