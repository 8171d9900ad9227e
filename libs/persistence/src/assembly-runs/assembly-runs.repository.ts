import { DataSource } from 'typeorm';
import { AssemblyRunEntity } from './assembly-run.entity.js';
import { AssemblySnapshot } from './assembly-snapshot.js';

/** What the matching reads and writes. */
export class AssemblyRunsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Gives a look at the tables as of one moment, for as long as `look` takes. */
  atOneMoment<T>(look: (snapshot: AssemblySnapshot) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return look(new AssemblySnapshot(manager));
    });
  }

  /** Keeps how a team was found. The same run comes to stand once, however often it is stored. */
  async store(run: AssemblyRunEntity): Promise<void> {
    await this.dataSource
      .getRepository(AssemblyRunEntity)
      .createQueryBuilder()
      .insert()
      .values(run)
      .orIgnore()
      .execute();
  }
}
