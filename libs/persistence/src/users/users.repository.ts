import { DataSource } from 'typeorm';
import type { AwayPerson } from '#domain/work/stand-ins';
import { awaySql } from './away-sql.js';
import { UserEntity } from './user.entity.js';

/** A user with everybody of their region who does not work at that moment: one of these may be who they act for. */
export interface KnownUser extends UserEntity {
  away: AwayPerson[];
}

/** Who may log in, and under which name people know them. */
export class UsersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The user behind a token; disabled users too, so that the caller can say why they may not.
   * @param at moment for which those who are away are read, RFC 3339
   */
  async findByIdentity(issuer: string, subject: string, at: string): Promise<KnownUser | null> {
    const [user] = await this.dataSource.query<KnownUser[]>(
      `SELECT "id", "issuer", "subject", "display_name" AS "displayName", "roles", "region_id" AS "regionId",
              "organisation_id" AS "organisationId", "disabled_at" AS "disabledAt",
              (SELECT coalesce(json_agg("gone"), '[]') FROM (${awaySql('"known"."region_id"', '$3')}) "gone") AS "away"
       FROM "users" "known" WHERE "issuer" = $1 AND "subject" = $2`,
      [issuer, subject, at],
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
