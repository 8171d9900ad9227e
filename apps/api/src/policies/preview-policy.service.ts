import { Injectable } from '@nestjs/common';
import { caseCalendar, daysOffOf, knownCalendar, namedAfter } from '#domain/terms/statutory-calendar';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { RunningCasesRepository } from '#persistence/policies/running-cases.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import type { PageQuery } from '../http/page-query.dto.js';
import { pageAnswer, pageRequest } from '../http/page.js';
import { notFound } from '../http/problems.js';
import { pageOf } from './page-of.js';
import type { PolicyPreviewResponse } from './policy-preview.response.js';
import { changing, totalsOf, type TriedCase, tryCase, type Trial } from './preview-cases.js';
import type { PreviewPolicyDto } from './preview-policy.dto.js';
import { toPreview } from './to-preview.js';

/** What would become of the running cases if a version of the rules held for them too. Nothing changes by looking. */
@Injectable()
export class PreviewPolicyService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly years: CalendarYearsRepository,
    private readonly running: RunningCasesRepository,
    private readonly clock: Clock,
  ) {}

  /** Goes through all running cases of the region, for the totals: work for one person now and then. */
  async preview(
    { regionId }: SignedInUser,
    version: number,
    query: PageQuery,
    { unchangedToo }: PreviewPolicyDto,
  ): Promise<PolicyPreviewResponse> {
    const request = pageRequest(query);
    const [policy, years] = await Promise.all([this.policies.find(regionId, version), this.years.all()]);
    if (!policy) throw notFound();
    const at = this.clock.now().toISOString();
    // As the cases would count it; the names of the days are the country's.
    const statutory = namedAfter(caseCalendar(daysOffOf(years)), knownCalendar(years));
    const trial: Trial = { policy, statutory, at };
    const cases = await this.tryAll(regionId, trial);
    const page = pageOf(unchangedToo ? cases : changing(cases), request);
    const path = `/v1/policies/${version}/previews`;
    const answer = pageAnswer(page, (each) => toPreview(each, trial), { path, query });
    return { version, at, totals: totalsOf(cases), ...answer };
  }

  private async tryAll(regionId: string, trial: Trial): Promise<TriedCase[]> {
    const tried: TriedCase[] = [];
    for await (const batch of this.running.batches(regionId)) tried.push(...batch.map((each) => tryCase(each, trial)));
    return tried;
  }
}
