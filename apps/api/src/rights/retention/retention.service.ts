import { Injectable } from '@nestjs/common';
import type { KeptDossier } from '#persistence/retention/kept-dossiers.repository';
import { KeptDossiersRepository } from '#persistence/retention/kept-dossiers.repository';
import { RightsRepository } from '#persistence/rights/rights.repository';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { pageAnswer, pageRequest, type Page } from '../../http/page.js';
import type { PageQuery } from '../../http/page-query.dto.js';
import { notFound } from '../../http/problems.js';
import { isLocalDate } from '../../http/values.js';
import { DossierDesk } from '../dossier-desk.service.js';
import { toDestructionRequest } from '../destruction-requests/destruction-request.response.js';
import { toLegalHold } from '../legal-holds/legal-hold.response.js';
import type { KeptDossierResponse, RetentionResponse } from './retention.response.js';
import { whyKept } from './retention-texts.js';

/** Until when dossiers are kept, and why: for who looks after that without seeing what is in them. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly dossiers: DossierDesk,
    private readonly rights: RightsRepository,
    private readonly kept: KeptDossiersRepository,
  ) {}

  /** The closed dossiers of the region; whose term ends first comes first. */
  async list(query: PageQuery): Promise<Page<KeptDossierResponse>> {
    const page = await this.kept.list(pageRequest(query, isLocalDate));
    return pageAnswer(page, (row: KeptDossier): KeptDossierResponse => row, { path: '/v1/retentions', query });
  }

  /** @throws 404 for a case that is not there, or not for who asks */
  async read(user: SignedInUser, caseId: string): Promise<RetentionResponse> {
    await this.dossiers.depth(user, caseId);
    const keeping = await this.rights.keeping(caseId);
    if (!keeping) throw notFound();
    const [holds, requests] = await Promise.all([
      this.dossiers.listSealed('legalHold', caseId),
      this.dossiers.listSealed('destructionRequest', caseId),
    ]);
    const { closed, keepUntil } = keeping;
    const shown = { holds: holds.map(toLegalHold), requests: requests.map(toDestructionRequest) };
    return { caseId, closed, keepUntil, why: whyKept(keeping), ...shown };
  }
}
