import { Injectable } from '@nestjs/common';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { ClockLookup } from '../clocks/clock-lookup.js';
import { explainCase } from './explanation.js';
import type { ExplanationResponse } from './explanation.response.js';

/** Gathers what the explanation of a case is made from. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly lookup: ClockLookup,
  ) {}

  /** Why is this case where it is: waiting for whom, since when, under which clock, and what comes next. */
  async explain(user: SignedInUser, caseId: string): Promise<ExplanationResponse> {
    const visible = await this.visibility.look(user, caseId);
    const { clocks, tasks, nameOf } = await this.lookup.explain(user, visible);
    return explainCase({ case: visible.case, tasks, clocks, nameOf });
  }
}
