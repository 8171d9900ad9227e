import { DataSource } from 'typeorm';
import type { CalendarYear } from '#contracts/calendar';
import { CommandEntity } from '../commands/command.entity.js';
import { CalendarYearEntity } from './calendar-year.entity.js';

export interface NewCalendarYear {
  year: CalendarYear;
  addedBy: string;
  addedAt: string;
  reason: string;
  /** The command that this answers, with what its caller gets; answered in the same transaction. */
  command?: { id: string; answer(year: CalendarYearEntity): object };
}

/** The statutory list, year by year: the truth for every calculator outside a running case. */
export class CalendarYearsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Every year, oldest first. */
  async all(): Promise<CalendarYear[]> {
    const rows = await this.list();
    return rows.map(({ year, days, decreesKnown, source }) => ({ year, days, decreesKnown, source }));
  }

  /** Every year with who added it and why, oldest first. */
  list(): Promise<CalendarYearEntity[]> {
    return this.dataSource.getRepository(CalendarYearEntity).find({ order: { year: 'ASC' } });
  }

  /** The last year that is known: no term ends after it. */
  async lastYear(): Promise<number> {
    const [row] = await this.dataSource.query<[{ year: number }]>('SELECT max("year") AS "year" FROM "calendar_years"');
    return row.year;
  }

  /** Adds a year, or puts it in the place of what was known of that year. */
  async put({ year, addedBy, addedAt, reason, command }: NewCalendarYear): Promise<void> {
    const { days, decreesKnown, source } = year;
    const row: CalendarYearEntity = { year: year.year, days, decreesKnown, source, addedBy, addedAt, reason };
    await this.dataSource.transaction(async (manager) => {
      await manager.upsert(CalendarYearEntity, row, ['year']);
      if (command) await manager.update(CommandEntity, command.id, { answer: command.answer(row), body: () => 'NULL' });
    });
  }
}
