import { Injectable } from '@nestjs/common';
import { knownCalendar, type StatutoryCalendar } from '#domain/terms/statutory-calendar';
import { missingYear } from '#domain/terms/term-faults';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { invalidInput } from '../http/problems.js';

/** The statutory calendar as it is known now, for whoever counts or takes a date at which a clock will end. */
@Injectable()
export class CalendarLookup {
  constructor(private readonly years: CalendarYearsRepository) {}

  async known(): Promise<StatutoryCalendar> {
    return knownCalendar(await this.years.all());
  }

  /** Refuses (400) dates past the last year that is known; keys are JSON pointers into the body. */
  async require(dates: Record<string, string>): Promise<void> {
    const lastYear = await this.years.lastYear();
    const message = missingYear(lastYear + 1, 'kies een eerdere datum');
    const late = Object.entries(dates).filter(([, date]) => Number(date.slice(0, 4)) > lastYear);
    if (late.length > 0) throw invalidInput(late.map(([path]) => ({ path, message })));
  }
}
