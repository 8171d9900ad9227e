import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DESTRUCTION_TERM } from '#domain/rights/rights-terms';
import { violatesUnique } from '#persistence/sql/constraint-violation';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandContext } from '../../commands/command-context.js';
import { Clock } from '../../http/clock.js';
import { wholeList, type Page } from '../../http/page.js';
import { ProblemException } from '../../http/problems.js';
import { DossierDesk } from '../dossier-desk.service.js';
import { Petitioners } from '../petitioners.service.js';
import { RIGHTS_PROBLEMS } from '../rights-problems.js';
import { RightsTerms } from '../rights-terms.service.js';
import type { AskDestructionDto } from './ask-destruction.dto.js';
import {
  type DestructionRequestResponse,
  toDestructionRequest,
  toWholeDestructionRequest,
} from './destruction-request.response.js';

const ONE_STANDS = 'destruction_requests_standing_idx';
const UNDECIDED = {
  ground: null,
  decidedBy: null,
  decidedAt: null,
  objection: null,
  confirmedBy: null,
  confirmedAt: null,
  destroyedAt: null,
  decisionReason: null,
} as const;

/** Requests to destroy a dossier before its time (Jeugdwet 7.3.9). */
@Injectable()
export class DestructionRequestsService {
  constructor(
    private readonly dossiers: DossierDesk,
    private readonly petitioners: Petitioners,
    private readonly terms: RightsTerms,
    private readonly clock: Clock,
  ) {}

  /** With its words for who sees the dossier; the region's auditor sees how it goes. */
  async list(user: SignedInUser, caseId: string): Promise<Page<DestructionRequestResponse>> {
    const whole = (await this.dossiers.depth(user, caseId)) === 'whole';
    const shown = whole
      ? (await this.dossiers.list('destructionRequest', caseId)).map(toWholeDestructionRequest)
      : (await this.dossiers.listSealed('destructionRequest', caseId)).map(toDestructionRequest);
    return wholeList(await Promise.all(shown.map((request) => this.explained(user, request))));
  }

  /**
   * Records that somebody asks for it; decided within three months.
   * @throws 400 for who may not ask it, 409 while another one stands
   */
  async ask(context: CommandContext, { askedBy, reason }: AskDestructionDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    const theCase = await this.dossiers.toActOn(context);
    await this.petitioners.require(theCase, askedBy);
    const { regionId, coordinatorId } = theCase;
    const recordedAt = this.clock.now().toISOString();
    const { due, dueAt } = await this.terms.calculate(regionId, recordedAt, DESTRUCTION_TERM);
    const recorded = { askedBy, status: 'asked', recordedBy: user.id, recordedAt, due } as const;
    const words = await this.dossiers.seal(caseId, { reason });
    const ask = this.dossiers.once(context, 'askDestruction', async (desk) => {
      const row = { id: randomUUID(), caseId, regionId, ...recorded, ...UNDECIDED, ...words };
      await desk.add('destructionRequest', row);
      const owner = { ownerRole: 'coordinator', ownerUserId: coordinatorId } as const;
      await desk.ask({
        kind: 'decideDestruction',
        regionId,
        caseId,
        subjectId: row.id,
        since: recordedAt,
        dueAt,
        ...owner,
      });
      return { answer: { ...toDestructionRequest(row) } };
    });
    return ask.catch((error: unknown) => {
      throw violatesUnique(error, ONE_STANDS) ? new ProblemException(RIGHTS_PROBLEMS.destructionAsked) : error;
    });
  }

  private async explained(
    { regionId }: SignedInUser,
    request: DestructionRequestResponse,
  ): Promise<DestructionRequestResponse> {
    const { explanation } = await this.terms.calculate(regionId, request.recordedAt, DESTRUCTION_TERM);
    return { ...request, explanation };
  }
}
