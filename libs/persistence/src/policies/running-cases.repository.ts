import { DataSource, In } from 'typeorm';
import type { ClockRecord } from '#contracts/clocks';
import { ClockEntity } from '../clocks/clock.entity.js';

const BATCH = 200;

/** A case with the clocks that still run or stand still, for who looks at dates only. */
export interface RunningCase {
  caseId: string;
  reference: string;
  submittedAt: string;
  urgent: boolean;
  policyVersion: number;
  clocks: ClockRecord[];
}

/** The running cases of a region and their clocks, without any content. */
export class RunningCasesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them, oldest first, in batches: what is not looked at yet is not held. */
  async *batches(regionId: string, size = BATCH): AsyncGenerator<RunningCase[]> {
    let last: RunningCase | undefined;
    do {
      const batch = await this.after(regionId, last, size);
      if (batch.length > 0) yield batch;
      last = batch.length === size ? batch.at(-1) : undefined;
    } while (last);
  }

  private async after(regionId: string, last: RunningCase | undefined, size: number): Promise<RunningCase[]> {
    const cases = await this.dataSource.query<Omit<RunningCase, 'clocks'>[]>(
      `SELECT "id" AS "caseId", "reference", "submitted_at" AS "submittedAt", "urgent", "policy_version" AS "policyVersion"
       FROM "cases"
       WHERE "region_id" = $1 AND "phase" <> 'closed' AND ($2::uuid IS NULL OR ("submitted_at", "id") > ($3, $2))
       ORDER BY "submitted_at", "id" LIMIT $4`,
      [regionId, last?.caseId ?? null, last?.submittedAt ?? null, size],
    );
    const clocks = await this.liveClocks(cases.map(({ caseId }) => caseId));
    return cases.map((each) => ({ ...each, clocks: clocks.get(each.caseId) ?? [] }));
  }

  private async liveClocks(caseIds: string[]): Promise<Map<string, ClockRecord[]>> {
    const clocks = await this.dataSource.getRepository(ClockEntity).find({
      where: { caseId: In(caseIds), state: In(['running', 'paused']) },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
    const byCase = new Map<string, ClockRecord[]>();
    for (const clock of clocks) byCase.set(clock.caseId, [...(byCase.get(clock.caseId) ?? []), clock]);
    return byCase;
  }
}
