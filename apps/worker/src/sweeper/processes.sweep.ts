import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { CaseWorkflows } from '#consistency/case-workflows';
import { findDifference } from '#consistency/find-difference';
import { caseWorkflowId } from '#contracts/case-process';
import { deriveId } from '#domain/ids/derive-id';
import { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { LOGGER } from '../tokens.js';
import { CaseReviver } from './case-reviver.js';
import { RegionDesk } from './region-desk.js';
import type { Sweep, SweepCounts } from './sweep.js';

/** An engine that lost everything gets it back in some minutes, beside the work that goes on. */
const REVIVED_IN_A_ROUND = 500;

/** Cases without a process are given theirs back from the tables; a process without a case is never ended by us. */
@Injectable()
export class ProcessesSweep implements Sweep {
  readonly name = 'processes';

  constructor(
    private readonly cases: ProcessConsistencyRepository,
    private readonly workflows: CaseWorkflows,
    private readonly reviver: CaseReviver,
    private readonly regions: RegionsRepository,
    private readonly desk: RegionDesk,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async sweep(now: Date, stopping: AbortSignal): Promise<SweepCounts> {
    const { casesWithoutWorkflow, workflowsWithoutCase } = await findDifference(this.cases, this.workflows);
    const lost: string[] = [];
    let revived = 0;
    for (const caseId of casesWithoutWorkflow.slice(0, REVIVED_IN_A_ROUND)) {
      if (stopping.aborted) break;
      if (await this.revive(caseId, now)) revived += 1;
      else lost.push(caseId);
    }
    const restore = await this.desk.report('restoreCase', await this.lostCases(lost), now);
    const stray = await this.desk.report('endStrayWorkflow', await this.strays(workflowsWithoutCase), now);
    return {
      found: casesWithoutWorkflow.length + workflowsWithoutCase.length,
      mended: revived,
      opened: restore.opened + stray.opened,
      ended: restore.ended + stray.ended,
    };
  }

  /** Whether the case has its process now. One that cannot be read does not keep the others waiting. */
  private async revive(caseId: string, now: Date): Promise<boolean> {
    try {
      return await this.reviver.revive(caseId, now);
    } catch (error) {
      this.logger.error({ caseId, err: error }, 'the process of this case could not be started from the tables');
      return false;
    }
  }

  private async lostCases(caseIds: string[]) {
    const regions = await this.cases.regionsOf(caseIds);
    return caseIds.map((caseId) => ({ regionId: regions.get(caseId)!, caseId, subjectId: caseId }));
  }

  /** A process of which no table knows the region is shown to all administrators: one of them must know it. */
  private async strays(caseIds: string[]) {
    const known = await this.cases.regionsOf(caseIds);
    const unknown = caseIds.filter((caseId) => !known.has(caseId));
    const regions = unknown.length > 0 ? await this.regions.list() : [];
    return [
      ...[...known].map(([caseId, regionId]) => ({
        regionId,
        caseId,
        subjectId: caseId,
        about: caseWorkflowId(caseId),
      })),
      ...regions.flatMap(({ id: regionId }) =>
        unknown.map((name) => ({ regionId, subjectId: deriveId(name, 0), about: caseWorkflowId(name) })),
      ),
    ];
  }
}
