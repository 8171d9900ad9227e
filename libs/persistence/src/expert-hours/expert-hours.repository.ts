import { DataSource, IsNull } from 'typeorm';
import { type Answered, answerOnce } from '../commands/answer-once.js';
import { ExpertHoursEntity } from './expert-hours.entity.js';

/** Somebody who sat in the team of a case, and since when. */
export interface AcceptedExpert {
  expertId: string;
  /** Local date. */
  acceptedOn: string;
}

/** Which hours are withdrawn, by whom and when (RFC 3339). */
export interface HoursWithdrawal {
  caseId: string;
  id: string;
  /** Whose hours they must be; null: of whomever. */
  ofUserId: string | null;
  withdrawnBy: string;
  withdrawnAt: string;
}

const MINUTES_PER_DAY = 1_440;

/** Whoever left the team later accepted too: then their part in the case shows that they saw the dossier. */
const ACCEPTED = `
  SELECT i."expert_id" AS "expertId", min((i."answered_at" AT TIME ZONE 'Europe/Amsterdam')::date)::text AS "acceptedOn"
  FROM "invitations" i
  WHERE i."case_id" = $1 AND i."user_id" = $2 AND i."answered_at" IS NOT NULL
    AND (i."status" = 'accepted' OR i."status" IN ('replaced', 'conflicted') AND EXISTS (
      SELECT FROM "participants" p
      WHERE p."case_id" = i."case_id" AND p."user_id" = i."user_id" AND p."role" = 'expert' AND p."view" = 'full'))
  GROUP BY i."expert_id"`;

/** Whoever records beside this for the same expert waits. A lock of the row is for who may change the expert. */
const LOCK_HOURS = `SELECT pg_advisory_xact_lock(hashtextextended('expert_hours ' || $1::text, 0))`;
const FITS = `SELECT access.expert_minutes($1, $2) + $3::int <= ${MINUTES_PER_DAY} AS "fits"`;

/** The hours that experts spend on cases. */
export class ExpertHoursRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What stands, in the order in which it was recorded; of one person when they are named. */
  list(caseId: string, userId?: string): Promise<ExpertHoursEntity[]> {
    return this.dataSource.getRepository(ExpertHoursEntity).find({
      where: { caseId, withdrawnAt: IsNull(), ...(userId && { userId }) },
      order: { ordinal: 'ASC' },
    });
  }

  /** Since when somebody is, or was, in the team of a case; null for who never accepted. */
  async accepted(caseId: string, userId: string): Promise<AcceptedExpert | null> {
    const [found] = await this.dataSource.query<AcceptedExpert[]>(ACCEPTED, [caseId, userId]);
    return found ?? null;
  }

  /**
   * Records hours as the answer of a command, once.
   * @returns false when that day would hold more than there is in a day, over all cases
   */
  async recordOnce(commandId: string, row: Omit<ExpertHoursEntity, 'ordinal'>): Promise<boolean> {
    const done = await answerOnce<Answered | { refused: true }>(this.dataSource, commandId, async (manager) => {
      await manager.query(LOCK_HOURS, [row.expertId]);
      const [{ fits }] = await manager.query<[{ fits: boolean }]>(FITS, [row.expertId, row.day, row.minutes]);
      if (!fits) return { refused: true };
      // What is inserted gets the columns that the database fills in, too: those say nothing to who asks.
      await manager.insert(ExpertHoursEntity, { ...row });
      return { answer: { ...row } };
    });
    return done === null || 'answer' in done;
  }

  /**
   * Withdraws hours as the answer of a command, once.
   * @returns false when there are no such hours, or no longer
   */
  async withdrawOnce(commandId: string, withdrawal: HoursWithdrawal): Promise<boolean> {
    const { caseId, id, ofUserId, withdrawnBy, withdrawnAt } = withdrawal;
    const done = await answerOnce<Answered | { refused: true }>(this.dataSource, commandId, async (manager) => {
      const whose = ofUserId === null ? {} : { userId: ofUserId };
      const row = await manager.findOne(ExpertHoursEntity, {
        where: { id, caseId, withdrawnAt: IsNull(), ...whose },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) return { refused: true };
      await manager.update(ExpertHoursEntity, id, { withdrawnBy, withdrawnAt });
      return { answer: { ...row, withdrawnBy, withdrawnAt } };
    });
    return done !== null && 'answer' in done;
  }
}
