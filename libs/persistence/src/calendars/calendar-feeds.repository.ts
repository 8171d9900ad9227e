import { DataSource } from 'typeorm';
import { CalendarFeedEntity } from './calendar-feed.entity.js';

/** Whose calendar an address opens. */
export interface CalendarOwner {
  userId: string;
  regionId: string;
  organisationId: string | null;
  roles: string[];
}

/** The addresses at which calendars open without login. */
export class CalendarFeedsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The address before this one opens nothing any more. */
  async put(feed: CalendarFeedEntity): Promise<void> {
    await this.dataSource.getRepository(CalendarFeedEntity).upsert(feed, ['userId']);
  }

  /** Closes the calendar of somebody; safe to repeat. */
  async end(userId: string): Promise<void> {
    await this.dataSource.getRepository(CalendarFeedEntity).delete({ userId });
  }

  /** By the hash of the secret; null for one that was never given or no longer holds, and for an account that was closed. */
  async owner(secretHash: string): Promise<CalendarOwner | null> {
    const [owner] = await this.dataSource.query<CalendarOwner[]>(
      `SELECT "user_id" AS "userId", "region_id" AS "regionId", "organisation_id" AS "organisationId", "roles"
       FROM access.calendar_owner($1)`,
      [secretHash],
    );
    return owner ?? null;
  }
}
