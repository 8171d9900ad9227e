import { DataSource } from 'typeorm';
import { UserEntity } from './user.entity.js';

/** Who may log in, and under which name people know them. */
export class UsersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The user behind a token; disabled users too, so that the caller can say why they may not. */
  async findByIdentity(issuer: string, subject: string): Promise<UserEntity | null> {
    const [user] = await this.dataSource.query<UserEntity[]>(
      `SELECT "id", "issuer", "subject", "display_name" AS "displayName", "roles", "region_id" AS "regionId",
              "organisation_id" AS "organisationId", "disabled_at" AS "disabledAt"
       FROM "users" WHERE "issuer" = $1 AND "subject" = $2`,
      [issuer, subject],
    );
    return user ?? null;
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
