import { Injectable } from '@nestjs/common';
import { REGION_TASK_KINDS, type TaskKind } from '#contracts/tasks';
import { NeglectRepository } from '#persistence/consistency/neglect.repository';
import { RegionDesk } from './region-desk.js';
import type { Sweep, SweepCounts } from './sweep.js';

const OF_THE_REGION: readonly TaskKind[] = REGION_TASK_KINDS;

/** Work past due that stands in nobody's list: somebody must give it to somebody. */
@Injectable()
export class UnplacedWorkSweep implements Sweep {
  readonly name = 'unplacedWork';

  constructor(
    private readonly neglect: NeglectRepository,
    private readonly desk: RegionDesk,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const unplaced = await this.neglect.overdueWithoutOwner(now);
    // Work of the administrator that nobody sees is not helped by more of it; `npm run verify` shows it.
    const ofCases = unplaced.filter(({ kind }) => !OF_THE_REGION.includes(kind));
    const troubles = ofCases.map(({ id, regionId, caseId, kind }) => ({
      regionId,
      subjectId: id,
      about: kind,
      ...(caseId && { caseId }),
    }));
    return { found: unplaced.length, mended: 0, ...(await this.desk.report('placeWork', troubles, now)) };
  }
}
