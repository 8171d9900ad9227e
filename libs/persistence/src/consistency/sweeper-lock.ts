import { DataSource } from 'typeorm';

/** Any number that nothing else locks. */
const KEY = 7_260_031;

/** Lets one sweeper work at a time, however many workers there are. */
export class SweeperLock {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Does the work while nobody else does. A holder that dies lets go, with its connection.
   * @returns what came of it; null when another one is at work
   */
  async whileHeld<T>(work: () => Promise<T>): Promise<T | null> {
    const connection = this.dataSource.createQueryRunner();
    try {
      const [lock] = (await connection.query(`SELECT pg_try_advisory_lock(${KEY}) AS "held"`)) as [{ held: boolean }];
      if (!lock.held) return null;
      try {
        return await work();
      } finally {
        await connection.query(`SELECT pg_advisory_unlock(${KEY})`);
      }
    } finally {
      await connection.release();
    }
  }
}
