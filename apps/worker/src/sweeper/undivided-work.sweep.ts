import { Injectable } from '@nestjs/common';
import { before } from '#consistency/graces';
import { distribute } from '#domain/work/distribute';
import {
  type DividingRegion,
  type UndividedTask,
  UndividedWorkRepository,
} from '#persistence/consistency/undivided-work.repository';
import type { NewBulkItem } from '#persistence/bulk-runs/new-bulk-run';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import type { Sweep, SweepCounts } from './sweep.js';

/** This long a team has to take a task itself: milliseconds. */
const PATIENCE = 15 * 60_000;
const A_DAY = 24 * 60 * 60_000;
const REASON = 'Dit werk stond een kwartier op niemands naam. Het is verdeeld naar wie er is en het minste heeft.';

/** Where the policy says so, work that a team leaves lying is divided over who is at work, by load. */
@Injectable()
export class UndividedWorkSweep implements Sweep {
  readonly name = 'undividedWork';

  constructor(
    private readonly work: UndividedWorkRepository,
    private readonly colleagues: ColleaguesRepository,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const counts = { found: 0, mended: 0, opened: 0, ended: 0 };
    for (const region of await this.work.dividingRegions()) {
      const tasks = await this.work.tasks(region.regionId, before(now, PATIENCE), before(now, A_DAY));
      counts.found += tasks.length;
      counts.mended += await this.divide(region, tasks, now);
    }
    return counts;
  }

  private async divide(
    { regionId, coordinatorId }: DividingRegion,
    tasks: UndividedTask[],
    now: Date,
  ): Promise<number> {
    const startedAt = now.toISOString();
    const caseIds = new Map(tasks.map(({ id, caseId }) => [id, caseId]));
    const items: NewBulkItem[] = [];
    for (const role of new Set(tasks.map(({ ownerRole }) => ownerRole))) {
      const ofRole = tasks.filter(({ ownerRole }) => ownerRole === role);
      const divided = distribute(ofRole, await this.colleagues.inRoles(regionId, [role], startedAt));
      for (const { taskId, userId } of divided) items.push({ caseId: caseIds.get(taskId)!, taskId, toUserId: userId });
    }
    if (items.length === 0) return 0;
    await this.work.start({
      regionId,
      order: { kind: 'reassignment' },
      startedBy: coordinatorId,
      startedAs: 'coordinator',
      startedAt,
      reason: REASON,
      items,
    });
    return items.length;
  }
}
