import { DataSource, type QueryRunner, type ReplicationMode } from 'typeorm';
import { BorrowedRunner } from './borrowed-runner.js';
import { currentWork } from './work.js';

/** A data source whose questions go into the transaction of the request that asks them, where there is one. */
export class WorkingDataSource extends DataSource {
  private readonly lent = new Set<BorrowedRunner>();
  private closing = false;

  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const own = () => super.createQueryRunner(mode);
    return currentWork()?.borrow((begin) => this.lend(own(), begin)) ?? own();
  }

  /**
   * What is under way is undone first, and what begins meanwhile keeps no connection: TypeORM asks every runner to let go
   * of its own until it does.
   */
  override async destroy(): Promise<void> {
    this.closing = true;
    while (this.lent.size > 0) await Promise.allSettled([...this.lent].map((borrowed) => borrowed.end('ROLLBACK')));
    await super.destroy();
  }

  private lend(runner: QueryRunner, begin: string): BorrowedRunner {
    const borrowed = new BorrowedRunner(runner, begin, {
      mayKeep: () => !this.closing,
      ended: () => this.lent.delete(borrowed),
    });
    this.lent.add(borrowed);
    return borrowed;
  }
}
