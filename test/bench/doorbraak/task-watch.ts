import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 30_000;

/** Sees when the first task of a case is there to be read: one look for all who wait, so that looking costs little. */
export class TaskWatch {
  private readonly waiting = new Map<string, () => void>();
  private looking: Promise<void> | null = null;

  private constructor(private readonly database: Client) {}

  static async open(databaseUrl: string): Promise<TaskWatch> {
    const database = new Client({ connectionString: databaseUrl, application_name: 'doorbraak-bench' });
    await database.connect();
    return new TaskWatch(database);
  }

  /** @throws when there is no task within half a minute */
  async firstTask(caseId: string): Promise<void> {
    const seen = new Promise<void>((resolve) => this.waiting.set(caseId, resolve));
    this.looking ??= this.look().finally(() => (this.looking = null));
    const looked = this.looking.then(() => {
      if (this.waiting.has(caseId)) throw new Error(`case ${caseId} got no task`);
    });
    await Promise.race([seen, looked.then(() => seen)]);
  }

  async close(): Promise<void> {
    await this.database.end();
  }

  private async look(): Promise<void> {
    let lastSeen = performance.now();
    while (this.waiting.size > 0 && performance.now() - lastSeen < PATIENCE_MS) {
      const { rows } = await this.database.query<{ case_id: string }>(
        'SELECT DISTINCT "case_id" FROM "tasks" WHERE "case_id" = ANY($1)',
        [[...this.waiting.keys()]],
      );
      for (const { case_id: caseId } of rows) {
        lastSeen = performance.now();
        this.waiting.get(caseId)?.();
        this.waiting.delete(caseId);
      }
      await pause(LOOK_EVERY_MS);
    }
  }
}
