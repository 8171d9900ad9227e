import { Injectable } from '@nestjs/common';
import type { RegionCalendar } from '#contracts/terms';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { explainCase } from './explanation.js';
import type { ExplanationResponse } from './explanation.response.js';

/** Gathers what the explanation of a case is made from. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly records: CaseRecordsRepository,
    private readonly policies: PoliciesRepository,
    private readonly users: UsersRepository,
  ) {}

  /** Why is this case where it is: waiting for whom, since when, under which clock, and what comes next. */
  async explain(user: SignedInUser, caseId: string): Promise<ExplanationResponse> {
    const { case: record } = await this.visibility.look(user, caseId);
    const [tasks, clocks] = await Promise.all([this.records.list('task', caseId), this.records.list('clock', caseId)]);
    const owners = tasks.filter(({ state }) => state === 'open').map(({ ownerUserId }) => ownerUserId);
    const [calendars, names] = await Promise.all([
      this.calendars(record.regionId, [record.policyVersion, ...clocks.map(({ policyVersion }) => policyVersion)]),
      this.names([record.coordinatorId, record.regievoerderId, record.waitingForUserId, ...owners]),
    ]);
    return explainCase({
      case: record,
      tasks,
      clocks,
      calendarOf: ({ policyVersion }) => calendars.get(policyVersion)!,
      nameOf: (id) => names.get(id) ?? null,
    });
  }

  private async calendars(regionId: string, versions: number[]): Promise<Map<number, RegionCalendar>> {
    const read = async (version: number): Promise<[number, RegionCalendar]> => {
      const policy = await this.policies.find(regionId, version);
      if (!policy) throw new Error(`region ${regionId} has no policy ${version}`);
      return [version, policy.calendar];
    };
    return new Map(await Promise.all([...new Set(versions)].map(read)));
  }

  private async names(ids: (string | null)[]): Promise<Map<string, string | null>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    return new Map(await Promise.all(known.map(async (id) => [id, await this.users.displayName(id)] as const)));
  }
}
