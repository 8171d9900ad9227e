import { Injectable } from '@nestjs/common';
import { calendarYearFaults } from '#domain/terms/calendar-year-faults';
import { dayAt, yearOf } from '#domain/terms/local-time';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { Clock } from '../http/clock.js';
import { type Page, wholeList } from '../http/page.js';
import { invalidInput, ProblemException, problemOf } from '../http/problems.js';
import type { CalendarYearDto } from './calendar-year.dto.js';
import { type CalendarYearResponse, toCalendarYear, toStoredCalendarYear } from './calendar-year.response.js';
import { CalendarLookup } from './calendar-lookup.js';

/** The statutory calendar: one for the whole country, so shared by the regions. */
@Injectable()
export class CalendarYearsService {
  constructor(
    private readonly years: CalendarYearsRepository,
    private readonly calendar: CalendarLookup,
    private readonly commands: CommandsRepository,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. */
  async list(): Promise<Page<CalendarYearResponse>> {
    const years = await this.years.list();
    return wholeList(years.map(toCalendarYear));
  }

  /** Adds the next year, or corrects one that lies ahead. */
  async put(user: SignedInUser, key: CommandKey, body: CalendarYearDto): Promise<CommandAnswer> {
    const now = this.clock.now();
    const { reason, ...year } = body;
    const { firstYear, lastYear } = await this.calendar.known();
    const faults = calendarYearFaults(year, { firstYear, lastYear, thisYear: yearOf(dayAt(now.getTime())) });
    if (faults.length > 0) throw invalidInput(faults);
    const begun = await this.commands.begin({
      userId: user.id,
      idempotencyKey: key.value,
      bodyHash: key.hash,
      command: 'putCalendarYear',
      caseId: user.regionId,
      body,
    });
    if (begun.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    if (begun.answer) return begun.answer;
    await this.years.put({
      year: { ...year, days: [...year.days].sort((a, b) => (a.date < b.date ? -1 : 1)) },
      addedBy: user.id,
      addedAt: now.toISOString(),
      reason,
      command: { id: begun.id, answer: toStoredCalendarYear },
    });
    return (await this.commands.answer(begun.id))!;
  }
}
