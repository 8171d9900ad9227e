import { Injectable } from '@nestjs/common';
import { dueBounds } from '#domain/work/due-bounds';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { TaskCountsRepository } from '#persistence/tasks/task-counts.repository';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { CalendarLookup } from '../../calendar-years/calendar-lookup.js';
import { Clock } from '../../http/clock.js';
import { workerOf } from '../worker-of.js';
import type { TaskCountsResponse } from './task-counts.response.js';

/** Counts work for a home screen, in the days of the user's region. */
@Injectable()
export class TaskCountsService {
  constructor(
    private readonly counts: TaskCountsRepository,
    private readonly policies: PoliciesRepository,
    private readonly calendar: CalendarLookup,
    private readonly clock: Clock,
  ) {}

  async count(user: SignedInUser): Promise<TaskCountsResponse> {
    const worker = workerOf(user);
    const now = this.clock.now().toISOString();
    const bounds = await this.bounds(user.regionId, now);
    const [{ late, today, nextDays, later }, team, waitingForOthers] = await Promise.all([
      this.counts.own(worker, { now, ...bounds }),
      this.counts.team(worker),
      this.counts.waitingForOthers(worker),
    ]);
    return { late, today, nextFiveWorkingDays: nextDays, later, team, waitingForOthers };
  }

  private async bounds(regionId: string, now: string) {
    const [policy, statutory] = await Promise.all([this.policies.active(regionId), this.calendar.known()]);
    if (!policy) throw new Error(`region ${regionId} has no active policy`);
    return dueBounds(now, { calendar: policy.calendar, statutory });
  }
}
