import { Injectable } from '@nestjs/common';
import type { Term, TermResult } from '#contracts/terms';
import { calculateTerm } from '#domain/terms/calculate-term';
import { DEFAULT_CALENDAR } from '#domain/terms/default-calendar';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { CalendarLookup } from '../calendar-years/calendar-lookup.js';

/** Terms of the law, and of the region, for what people ask about a dossier. */
@Injectable()
export class RightsTerms {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly calendar: CalendarLookup,
  ) {}

  /**
   * When a term of a region ends, and why.
   * @param start RFC 3339
   */
  async calculate(regionId: string, start: string, term: Term): Promise<TermResult> {
    const [policy, statutory] = await Promise.all([this.policies.active(regionId), this.calendar.known()]);
    return calculateTerm({ start, term, calendar: policy?.calendar ?? DEFAULT_CALENDAR, statutory });
  }
}
