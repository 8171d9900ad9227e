import { DataSource } from 'typeorm';
import { LogSnapshot } from './log-snapshot.js';

/** What came of the look at the chain of a region. */
export interface StoredCheck {
  regionId: string;
  checkedAt: string;
  links: number;
  faults: number;
  firstFault: string | null;
  firstFaultSeq: number | null;
  firstFaultEntryId: string | null;
}

/** The access log as somebody reads it who wants to know whether it is whole. */
export class AccessLogProofRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads everything as it stood at one moment: who writes meanwhile is not held up, and not mistaken for a fault. */
  inSnapshot<T>(read: (snapshot: LogSnapshot) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return read(new LogSnapshot(manager));
    });
  }

  /** Keeps what came of a look, per region; for who may not look themselves. */
  async keep(checks: readonly StoredCheck[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO "access_log_checks" ("region_id", "checked_at", "links", "faults", "first_fault", "first_fault_seq", "first_fault_entry_id")
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS "check"("regionId" uuid, "checkedAt" timestamptz, "links" bigint,
         "faults" integer, "firstFault" text, "firstFaultSeq" bigint, "firstFaultEntryId" uuid)
       ON CONFLICT ("region_id") DO UPDATE SET "checked_at" = excluded."checked_at", "links" = excluded."links",
         "faults" = excluded."faults", "first_fault" = excluded."first_fault",
         "first_fault_seq" = excluded."first_fault_seq", "first_fault_entry_id" = excluded."first_fault_entry_id"`,
      [JSON.stringify(checks)],
    );
  }

  /** When any chain was last looked at; null for never. */
  async lastCheckAt(): Promise<string | null> {
    const [row] = await this.dataSource.query<[{ at: string | null }]>(
      `SELECT max("checked_at") AS "at" FROM "access_log_checks"`,
    );
    return row.at;
  }
}
