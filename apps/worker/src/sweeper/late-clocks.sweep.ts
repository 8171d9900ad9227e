import { Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { before, CLOCK_GRACE } from '#consistency/graces';
import { caseWorkflowId } from '#contracts/case-process';
import { type LateClock, NeglectRepository } from '#persistence/consistency/neglect.repository';
import { lookAgainSignal } from '#workflows/case-escalation/messages';
import { RegionDesk } from './region-desk.js';
import type { Sweep, SweepCounts } from './sweep.js';

/** A case that was woken acts at once; what is late after this time needs a person: milliseconds. */
const PATIENCE = 5 * 60_000;
/** Each signal stays in the history of its case, which is finite: what is stuck is woken no oftener. */
const STUCK_REST = 60 * 60_000;
/** After an outage thousands may be late for a moment: most wake by themselves. */
const WOKEN_IN_A_ROUND = 500;

/** Clocks that ran out and on which nobody acted: their case is told to look again. */
@Injectable()
export class LateClocksSweep implements Sweep {
  readonly name = 'lateClocks';
  /** Since when each clock that is late now was seen to be; after a restart the patience begins anew. */
  private since = new Map<string, Date>();
  /** When the case of a late clock was last reached. */
  private reached = new Map<string, Date>();

  constructor(
    private readonly neglect: NeglectRepository,
    private readonly client: Client,
    private readonly desk: RegionDesk,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const late = await this.neglect.lateClocks(before(now, CLOCK_GRACE));
    const caseIds = new Set(late.map(({ caseId }) => caseId));
    this.since = new Map(late.map(({ id }) => [id, this.since.get(id) ?? now]));
    this.reached = new Map([...this.reached].filter(([caseId]) => caseIds.has(caseId)));
    const woken = await this.wake(this.toWake(late, now), now);
    const troubles = late
      .filter((clock) => this.isStuck(clock, now) && this.reached.has(clock.caseId))
      .map(({ id, regionId, caseId, kind }) => ({ regionId, caseId, subjectId: id, about: kind }));
    return { found: late.length, mended: woken, ...(await this.desk.report('wakeClock', troubles, now)) };
  }

  /** Cases with a clock that is newly late, and those whose rest is over. */
  private toWake(late: LateClock[], now: Date): string[] {
    const hasRested = (caseId: string) => (this.reached.get(caseId) ?? new Date(0)) <= before(now, STUCK_REST);
    const fit = late.filter((clock) => !this.isStuck(clock, now) || hasRested(clock.caseId));
    return [...new Set(fit.map(({ caseId }) => caseId))].slice(0, WOKEN_IN_A_ROUND);
  }

  private isStuck({ id }: LateClock, now: Date): boolean {
    return this.since.get(id)! <= before(now, PATIENCE);
  }

  /** How many cases were reached; one without a process is looked after elsewhere. */
  private async wake(caseIds: string[], now: Date): Promise<number> {
    let woken = 0;
    for (const caseId of caseIds) {
      try {
        await this.client.workflow.getHandle(caseWorkflowId(caseId)).signal(lookAgainSignal);
        this.reached.set(caseId, now);
        woken += 1;
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        this.reached.delete(caseId);
      }
    }
    return woken;
  }
}
