import { DataSource } from 'typeorm';
import { RegionEntity } from './region.entity.js';

export class RegionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<RegionEntity | null> {
    return this.dataSource.getRepository(RegionEntity).findOneBy({ id });
  }

  list(): Promise<RegionEntity[]> {
    return this.dataSource.getRepository(RegionEntity).find({ order: { code: 'ASC' } });
  }
}
