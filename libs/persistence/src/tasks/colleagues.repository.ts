import { DataSource } from 'typeorm';
import type { Role } from '#contracts/codes';
import { awaySql } from '../users/away-sql.js';

/** Somebody who could be given work. */
export interface Colleague {
  userId: string;
  displayName: string;
  roles: Role[];
  /** Their open tasks, and the new cases of which the process has still to make the first. */
  load: number;
  absent: boolean;
}

/** Who works in a region, how much they have, and whether they are there. */
export class ColleaguesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Everybody with an account and one of these roles, as they are at a moment. */
  inRoles(regionId: string, roles: readonly Role[], at: string): Promise<Colleague[]> {
    return this.dataSource.query<Colleague[]>(
      `WITH "away" AS (${awaySql('$1', '$3')})
       SELECT u."id" AS "userId", u."display_name" AS "displayName", u."roles",
         access.workload($1, u."id") AS "load",
         EXISTS (SELECT FROM "away" WHERE "away"."userId" = u."id") AS "absent"
       FROM "users" u
       WHERE u."region_id" = $1 AND u."disabled_at" IS NULL AND u."roles" && $2
       ORDER BY u."id"`,
      [regionId, roles, at],
    );
  }
}
