import { DataSource } from 'typeorm';
import type { CaseRules } from '#contracts/case-process';
import { daysOffOf } from '#domain/terms/statutory-calendar';
import { CalendarYearsRepository } from '../calendar-years/calendar-years.repository.js';
import { PoliciesRepository } from '../policies/policies.repository.js';

/** The rules that a case takes along: a version of its region's policy, and the statutory list as it is known now. */
export class CaseRulesRepository {
  private readonly policies: PoliciesRepository;
  private readonly calendar: CalendarYearsRepository;

  constructor(dataSource: DataSource) {
    this.policies = new PoliciesRepository(dataSource);
    this.calendar = new CalendarYearsRepository(dataSource);
  }

  /** @throws Error when the region has no such version: versions are never taken away. */
  async find(regionId: string, version: number): Promise<Required<CaseRules>> {
    const [policy, years] = await Promise.all([this.policies.find(regionId, version), this.calendar.all()]);
    if (!policy) throw new Error(`Region ${regionId} has no policy with version ${version}.`);
    return { policy, daysOff: daysOffOf(years) };
  }
}
