import { DataSource } from 'typeorm';
import { ReferralTableEntity } from './referral-table.entity.js';

/** The tables to which a region can redirect a case. */
export class TablesRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(regionId: string): Promise<ReferralTableEntity[]> {
    return this.tables.find({ where: { regionId }, order: { name: 'ASC' } });
  }

  find(id: string): Promise<ReferralTableEntity | null> {
    return this.tables.findOneBy({ id });
  }

  private get tables() {
    return this.dataSource.getRepository(ReferralTableEntity);
  }
}
