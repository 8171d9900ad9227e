import { DataSource } from 'typeorm';
import { UserEntity } from './user.entity.js';

/** Who may log in, and under which name people know them. */
export class UsersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The user behind a token; disabled users too, so that the caller can say why they may not. */
  findByIdentity(issuer: string, subject: string): Promise<UserEntity | null> {
    return this.users.findOneBy({ issuer, subject });
  }

  find(id: string): Promise<UserEntity | null> {
    return this.users.findOneBy({ id });
  }

  /** The name that people know this user by; null for an unknown id. */
  async displayName(id: string): Promise<string | null> {
    const user = await this.users.findOne({ where: { id }, select: { id: true, displayName: true } });
    return user?.displayName ?? null;
  }

  private get users() {
    return this.dataSource.getRepository(UserEntity);
  }
}
