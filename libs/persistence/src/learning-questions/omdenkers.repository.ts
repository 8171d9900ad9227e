import { DataSource } from 'typeorm';
import { ExpertEntity } from '../experts/expert.entity.js';

/** Who asks the questions that nobody asks (FLE18 341). */
export class OmdenkersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether this user is an omdenker of some pool. */
  has(userId: string): Promise<boolean> {
    return this.dataSource.getRepository(ExpertEntity).existsBy({ userId, omdenker: true });
  }
}
