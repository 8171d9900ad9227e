import { DataSource, type QueryRunner, type ReplicationMode } from 'typeorm';
import { currentWork } from './work.js';

/** A data source whose questions go into the transaction of the request that asks them, where there is one. */
export class WorkingDataSource extends DataSource {
  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const own = () => super.createQueryRunner(mode);
    return currentWork()?.borrow(own) ?? own();
  }
}
