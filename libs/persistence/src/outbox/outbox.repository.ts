import { DataSource } from 'typeorm';
import type { OutboxKind } from './outbox-entry.entity.js';

export interface ClaimedEntry {
  id: number;
  kind: OutboxKind;
  /** What must be started: a case, or for `startBulkRun` a bulk run. */
  subjectId: string;
  /** This attempt included. */
  attempts: number;
}

export interface OutboxBacklog {
  pending: number;
  /** Seconds since the oldest undelivered entry was written; 0 when there is none. */
  oldestAgeSeconds: number;
}

/** What was promised and must still reach the outside. Delivery is at least once: what is delivered must bear a repeat. */
export class OutboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes entries that wait, oldest first. They are the caller's for `leaseSeconds`; a relay that dies keeps none longer.
   * @param limit most entries to take
   * @param leaseSeconds longer than one delivery takes
   */
  async claim(limit: number, leaseSeconds: number): Promise<ClaimedEntry[]> {
    const [entries] = await this.dataSource.query<[ClaimedEntry[], number]>(
      `UPDATE "outbox" SET "attempts" = "attempts" + 1, "next_attempt_at" = now() + make_interval(secs => $2)
       WHERE "id" IN (
         SELECT "id" FROM "outbox" WHERE "delivered_at" IS NULL AND "next_attempt_at" <= now()
         ORDER BY "id" LIMIT $1 FOR UPDATE SKIP LOCKED
       )
       RETURNING "id", "kind", coalesce("case_id", "subject_id") AS "subjectId", "attempts"`,
      [limit, leaseSeconds],
    );
    return entries.sort((one, other) => one.id - other.id);
  }

  async markDelivered(ids: number[]): Promise<void> {
    await this.dataSource.query(
      'UPDATE "outbox" SET "delivered_at" = now(), "last_error" = NULL WHERE "id" = ANY($1)',
      [ids],
    );
  }

  /** Lets an entry rest before it is tried again. `error` must be free of personal data. */
  async markFailed(id: number, error: string, retryAfterSeconds: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE "outbox" SET "last_error" = $2, "next_attempt_at" = now() + make_interval(secs => $3) WHERE "id" = $1`,
      [id, error, retryAfterSeconds],
    );
  }

  /** How much waits, and how long already. */
  async backlog(): Promise<OutboxBacklog> {
    const [backlog] = await this.dataSource.query<[OutboxBacklog]>(
      'SELECT "pending", "oldest_age_seconds" AS "oldestAgeSeconds" FROM access.outbox_backlog()',
    );
    return backlog;
  }
}
