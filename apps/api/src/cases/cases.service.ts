import { Injectable } from '@nestjs/common';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CaseSearch } from '#persistence/cases/case-search';
import { CasesRepository, type CaseCriteria, type CaseScope } from '#persistence/cases/cases.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { RightsRepository } from '#persistence/rights/rights.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { pageAnswer, pageRequest, type Page } from '../http/page.js';
import type { PageQuery } from '../http/page-query.dto.js';
import { notFound } from '../http/problems.js';
import { toWholeCorrection } from '../rights/corrections/correction.response.js';
import type { CaseDetailResponse } from './case-detail.response.js';
import type { CaseQuery } from './case-query.dto.js';
import { caseDetail, caseSummary } from './case-view.js';
import type { CaseResponse } from './case.response.js';
import { NamesOfCase } from './names-of-case.js';
import type { SearchCasesDto } from './search-cases.dto.js';

@Injectable()
export class CasesService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly search: CaseSearch,
    private readonly visibility: CaseVisibility,
    private readonly intakes: IntakesRepository,
    private readonly records: CaseRecordsRepository,
    private readonly rights: RightsRepository,
    private readonly words: CaseWords,
    private readonly names: NamesOfCase,
    private readonly clock: Clock,
  ) {}

  /** The cases whose dossier this user sees, newest first. */
  async list(user: SignedInUser, query: CaseQuery): Promise<Page<CaseResponse>> {
    const page = await this.cases.list(scopeOf(user), criteriaOf(query), pageRequest(query));
    return pageAnswer(page, caseSummary, { path: '/v1/cases', query });
  }

  /** The same, looking for words that must not stand in an address. */
  async find(user: SignedInUser, words: SearchCasesDto, query: PageQuery): Promise<Page<CaseResponse>> {
    const [scope, criteria] = [scopeOf(user), criteriaOf(words)];
    const found = words.text ? { ids: await this.search.telling(scope, criteria, words.text) } : {};
    const page = await this.cases.list(scope, { ...criteria, ...found }, pageRequest(query));
    return pageAnswer(page, caseSummary, { path: '/v1/case-searches', query });
  }

  /**
   * One case, as far as this user sees it.
   * @throws 404
   */
  async read(user: SignedInUser, caseId: string): Promise<CaseDetailResponse> {
    const visible = await this.visibility.look(user, caseId);
    const [intake, consents, corrections] = await Promise.all([
      this.intakes.find(caseId),
      visible.view === 'full' ? this.records.list('consent', caseId) : [],
      visible.view === 'full' ? this.rights.list('correction', caseId) : [],
    ]);
    if (!intake) throw notFound();
    const names = visible.about.question ? await this.names.of(caseId, intake) : [];
    const today = localDate(this.clock.now());
    const opened = await this.words.open(caseId, { case: visible.case, consents, corrections });
    const detail = caseDetail({ ...visible, case: opened.case }, { intake, consents: opened.consents, today, names });
    return visible.view === 'full' ? { ...detail, corrections: opened.corrections.map(toWholeCorrection) } : detail;
  }
}

const scopeOf = (user: SignedInUser): CaseScope =>
  user.roles.includes('coordinator') ? { regionId: user.regionId } : { userId: user.id, standsInFor: user.standsInFor };

/** What was filled in; null says as little as nothing. */
function criteriaOf({ phase, condition, gemeenteId, reference }: SearchCasesDto): CaseCriteria {
  const given = Object.entries({ phase, condition, gemeenteId, reference });
  return Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined)) as CaseCriteria;
}
