import type { EntityManager, FindOptionsWhere, QueryDeepPartialEntity, Repository } from 'typeorm';
import type { RegionTaskKind } from '#contracts/tasks';
import type { Keeping } from '#domain/retention/decide-keeping';
import { promiseKeeping } from '../outbox/promise-keeping.js';
import { endRegionTasks, type NewRegionTask, raiseRegionTask } from '../region-tasks/raise-region-task.js';
import { readKeeping } from '../retention/read-keeping.js';
import { rightsEntities, type RightsRecord, type RightsRows } from './rights-entities.js';

type Insertable<N extends RightsRecord> = QueryDeepPartialEntity<RightsRows[N]>;
/** Every column of a row but the one that counts it, in a form that can be inserted. */
type NewRow<N extends RightsRecord> = Omit<RightsRows[N], 'ordinal'> & Insertable<N>;

/** A program, somebody whom a coordinator stopped in the last 24 hours, or who is looking already. */
export type EmergencyObstacle = 'machine' | 'emergencyAccessStopped' | 'emergencyAccessRuns';

/** What can be done to the rights over one dossier in one transaction. */
export class RightsDesk {
  constructor(private readonly manager: EntityManager) {}

  /** A record of this case; who decides on the same one waits. */
  find<N extends RightsRecord>(record: N, caseId: string, id: string): Promise<RightsRows[N] | null> {
    const where = { id, caseId } as FindOptionsWhere<RightsRows[N]>;
    return this.rows(record).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  async add<N extends RightsRecord>(record: N, row: NewRow<N>): Promise<void> {
    await this.rows(record).insert(row);
  }

  async revise<N extends RightsRecord>(record: N, id: string, change: Partial<RightsRows[N]>): Promise<void> {
    await this.rows(record).update(id, change as Insertable<N>);
  }

  /** A time that begins now on the watch of the database, which checks it with every look; RFC 3339. */
  async window(minutes: number): Promise<{ from: string; until: string }> {
    const [now] = await this.manager.query<[{ from: string; until: string }]>(
      `SELECT date_trunc('milliseconds', now()) AS "from",
              date_trunc('milliseconds', now()) + make_interval(mins => $1) AS "until"`,
      [minutes],
    );
    return now;
  }

  /** How often somebody took an emergency access to a case in the last 24 hours; their next one waits for this one. */
  async recentEmergencies(caseId: string, userId: string): Promise<number> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${caseId} ${userId}`]);
    const [{ taken }] = await this.manager.query<[{ taken: number }]>(
      `SELECT count(*)::int AS "taken" FROM "emergency_accesses"
       WHERE "case_id" = $1 AND "user_id" = $2 AND "from" > now() - interval '24 hours'`,
      [caseId, userId],
    );
    return taken;
  }

  /** What keeps somebody from an emergency access to a case, whatever their reason; null where nothing does. */
  async emergencyObstacle(caseId: string, userId: string): Promise<EmergencyObstacle | null> {
    const [{ machine, runs, ended }] = await this.manager.query<[Record<'machine' | 'runs' | 'ended', boolean>]>(
      `SELECT (SELECT "machine" FROM "users" WHERE "id" = $2) AS "machine",
              coalesce(bool_or("ended_at" IS NULL AND "until" > now()), false) AS "runs",
              coalesce(bool_or("ended_by" <> "user_id" AND "ended_at" > now() - interval '24 hours'), false) AS "ended"
       FROM "emergency_accesses" WHERE "case_id" = $1 AND "user_id" = $2`,
      [caseId, userId],
    );
    if (machine) return 'machine';
    return ended ? 'emergencyAccessStopped' : runs ? 'emergencyAccessRuns' : null;
  }

  /** Asks somebody for work, and tells them. */
  ask(task: NewRegionTask): Promise<void> {
    return raiseRegionTask(this.manager, task);
  }

  /** Ends work that was asked on a subject. */
  endTasks(kinds: RegionTaskKind[], subjectId: string, at: string): Promise<void> {
    return endRegionTasks(this.manager, { kinds, subjectId, at });
  }

  /** Whether and why the dossier stays; null for a case that is not there. */
  keeping(caseId: string): Promise<Keeping | null> {
    return readKeeping(this.manager, caseId);
  }

  /** Has the keeping of the dossier look again, once this stands. */
  lookAtKeeping(caseId: string, at: string): Promise<void> {
    return promiseKeeping(this.manager, caseId, at);
  }

  private rows<N extends RightsRecord>(record: N): Repository<RightsRows[N]> {
    return this.manager.getRepository<RightsRows[N]>(rightsEntities[record] as new () => RightsRows[N]);
  }
}
