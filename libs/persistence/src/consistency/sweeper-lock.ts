import { DataSource } from 'typeorm';
import { takeWorkerLock } from '../worker-locks/take-worker-lock.js';

/** Lets one sweeper work at a time, however many workers there are. */
export class SweeperLock {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Does the work while nobody else does. A holder that dies lets go, with its connection.
   * @returns what came of it; null when another one is at work
   */
  async whileHeld<T>(work: () => Promise<T>): Promise<T | null> {
    return this.dataSource.transaction(async (manager) => ((await takeWorkerLock(manager, 'sweeper')) ? work() : null));
  }
}
