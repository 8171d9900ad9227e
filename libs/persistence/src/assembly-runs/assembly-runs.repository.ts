import { DataSource } from 'typeorm';
import type { SittersQuestion } from '#contracts/teams';
import { hasLeft } from '../experts/away.js';
import { AssemblyRunEntity } from './assembly-run.entity.js';
import { AssemblySnapshot } from './assembly-snapshot.js';
import { conflictedAmong } from './conflicts.js';

/** A look that was taken just now may still become a proposal. */
const FORGET = `
  DELETE FROM "assembly_runs" r WHERE r."case_id" = $1 AND r."at" < now() - interval '1 hour'
    AND NOT EXISTS (SELECT FROM "team_proposals" p WHERE p."run_id" = r."id")`;

const STILL_THERE = `
  SELECT e."id" FROM "experts" e JOIN "users" u ON u."id" = e."user_id" AND u."disabled_at" IS NULL
  WHERE e."id" = ANY ($1::uuid[]) AND NOT ${hasLeft('e', `($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date`)}
  ORDER BY e."id"`;

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

  /**
   * Keeps how a team was found. The same run comes to stand once, however often it is stored. Earlier looks that no
   * proposal came of go: another case was first, or nobody took them over.
   */
  async store(run: AssemblyRunEntity): Promise<void> {
    await this.dataSource.query(FORGET, [run.caseId]);
    await this.dataSource
      .getRepository(AssemblyRunEntity)
      .createQueryBuilder()
      .insert()
      .values(run)
      .orIgnore()
      .execute();
  }

  /** Who of a team that met before may meet again: they are still there, and who has a vote has no interest in the case. */
  async sitters({ caseId, expertIds, adviserIds, at }: SittersQuestion): Promise<string[]> {
    const there = await this.dataSource.query<{ id: string }[]>(STILL_THERE, [expertIds, at]);
    const tied = await conflictedAmong(
      this.dataSource,
      caseId,
      expertIds.filter((id) => !adviserIds.includes(id)),
    );
    return there.map(({ id }) => id).filter((id) => !tied.has(id));
  }
}
