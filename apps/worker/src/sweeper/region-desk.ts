import { Injectable } from '@nestjs/common';
import type { RegionTaskKind } from '#contracts/tasks';
import type { Term } from '#contracts/terms';
import { DEFAULT_CALENDAR } from '#domain/terms/default-calendar';
import { termEndsAt } from '#domain/terms/end-of-term';
import { caseCalendar } from '#domain/terms/statutory-calendar';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import {
  type RaisedTasks,
  RegionTasksRepository,
  type Trouble,
} from '#persistence/region-tasks/region-tasks.repository';

const SOON: Term = { calendar: 'agreed', amount: 1, unit: 'workingDays' };

/** Where the sweeper lays what it may not mend itself: the desk of each region's administrator. */
@Injectable()
export class RegionDesk {
  constructor(
    private readonly tasks: RegionTasksRepository,
    private readonly policies: PoliciesRepository,
  ) {}

  /** Has the open tasks of a kind be exactly these troubles; new ones are due after a term of the region's calendar. */
  async report(
    kind: RegionTaskKind,
    troubles: readonly Omit<Trouble, 'dueAt'>[],
    now: Date,
    term = SOON,
  ): Promise<RaisedTasks> {
    const due = new Map<string, string>();
    for (const regionId of new Set(troubles.map((trouble) => trouble.regionId))) {
      due.set(regionId, await this.dueAt(regionId, now, term));
    }
    const dated = troubles.map((trouble) => ({ ...trouble, dueAt: due.get(trouble.regionId)! }));
    return this.tasks.reconcile(kind, dated, now);
  }

  /** The end of a term of the region's calendar; without one: the next working day. */
  async dueAt(regionId: string, now: Date, term = SOON): Promise<string> {
    const calendar = (await this.policies.active(regionId))?.calendar ?? DEFAULT_CALENDAR;
    const question = { start: now.toISOString(), term, pauses: [], calendar, statutory: caseCalendar(undefined) };
    return termEndsAt(question).dueAt;
  }
}
