import { Injectable } from '@nestjs/common';
import type { CaseRecord } from '#contracts/cases';
import type { ClockRecord } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import { caseCalendar, daysOffOf, knownCalendar, namedAfter } from '#domain/terms/statutory-calendar';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { ClockContext } from './clock-context.js';

/** The rules by which the clocks of a case came about: versions of the policy, and the statutory list. */
@Injectable()
export class ClockRules {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly years: CalendarYearsRepository,
  ) {}

  /** Every version that these clocks were set by, and the one under which the case runs now. */
  async read(
    { regionId, policyVersion }: CaseRecord,
    clocks: readonly ClockRecord[],
  ): Promise<Pick<ClockContext, 'policyOf' | 'statutory' | 'known'> & { current: RegionPolicy }> {
    const versions = [...new Set([policyVersion, ...clocks.map((clock) => clock.policyVersion)])];
    const [years, ...policies] = await Promise.all([
      this.years.all(),
      ...versions.map((version) => this.policies.find(regionId, version)),
    ]);
    const policyOf = (version: number): RegionPolicy => {
      const policy = policies[versions.indexOf(version)];
      if (!policy) throw new Error(`region ${regionId} has no policy ${version}`);
      return policy;
    };
    const known = knownCalendar(years);
    // A running case counts on where no year is stored yet: so does its explanation.
    return {
      policyOf,
      current: policyOf(policyVersion),
      known,
      statutory: namedAfter(caseCalendar(daysOffOf(years)), known),
    };
  }
}
