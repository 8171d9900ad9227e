import { Injectable } from '@nestjs/common';
import type { TermResult } from '#contracts/terms';
import { calculateTerm } from '#domain/terms/calculate-term';
import { TermFault } from '#domain/terms/term-fault';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CalendarLookup } from '../calendar-years/calendar-lookup.js';
import { invalidInput } from '../http/problems.js';
import type { CalculateTermDto } from './calculate-term.dto.js';

/** Terms by the calendar of the region of who asks. */
@Injectable()
export class TermCalculationsService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly calendar: CalendarLookup,
  ) {}

  async calculate(user: SignedInUser, body: CalculateTermDto): Promise<TermResult> {
    const { calendar, start, amount, unit, pauses } = body;
    const [policy, statutory] = await Promise.all([this.policies.active(user.regionId), this.calendar.known()]);
    if (!policy) throw new Error(`Region ${user.regionId} has no active policy.`);
    const region = { calendar: policy.calendar, statutory };
    const term = { calendar, amount, unit };
    return refusingFaults(() => calculateTerm({ start, term, pauses: pauses ?? [], ...region }));
  }
}

function refusingFaults(calculate: () => TermResult): TermResult {
  try {
    return calculate();
  } catch (error) {
    throw error instanceof TermFault ? invalidInput([...error.faults]) : error;
  }
}
