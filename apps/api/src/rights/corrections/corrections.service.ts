import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decideCorrection } from '#domain/rights/decide-correction';
import { CORRECTION_TERM } from '#domain/rights/rights-terms';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandContext } from '../../commands/command-context.js';
import { Clock } from '../../http/clock.js';
import { wholeList, type Page } from '../../http/page.js';
import { DossierDesk } from '../dossier-desk.service.js';
import { Petitioners } from '../petitioners.service.js';
import { RightsTerms } from '../rights-terms.service.js';
import type { AskCorrectionDto } from './ask-correction.dto.js';
import { type CorrectionResponse, toCorrection, toWholeCorrection } from './correction.response.js';
import type { DecideCorrectionDto } from './decide-correction.dto.js';

/** Somebody says that something in a dossier is wrong (AVG art. 16). Nothing is overwritten. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly dossiers: DossierDesk,
    private readonly petitioners: Petitioners,
    private readonly terms: RightsTerms,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, caseId: string): Promise<Page<CorrectionResponse>> {
    const { regionId } = await this.dossiers.whole(user, caseId);
    const rows = await this.dossiers.list('correction', caseId);
    const explain = (recordedAt: string) => this.terms.calculate(regionId, recordedAt, CORRECTION_TERM);
    const shown = rows.map(async (row) => {
      const { explanation } = await explain(row.recordedAt);
      return { ...toWholeCorrection(row), explanation };
    });
    return wholeList(await Promise.all(shown));
  }

  /**
   * Records that somebody asks for it; the coordinator decides within a month.
   * @throws 400 for who may not ask it
   */
  async ask(context: CommandContext, { part, askedBy, what, wrong, right }: AskCorrectionDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    const theCase = await this.dossiers.toActOn(context);
    await this.petitioners.require(theCase, askedBy);
    const { regionId, coordinatorId } = theCase;
    const recordedAt = this.clock.now().toISOString();
    const { due, dueAt } = await this.terms.calculate(regionId, recordedAt, CORRECTION_TERM);
    const asked = {
      id: randomUUID(),
      caseId,
      part,
      askedBy,
      status: 'asked',
      recordedBy: user.id,
      recordedAt,
      due,
    } as const;
    const undecided = { decidedBy: null, decidedAt: null, reason: null, statement: null };
    const words = await this.dossiers.seal(caseId, { what, wrong, right });
    return this.dossiers.once(context, 'askCorrection', async (desk) => {
      const row = { ...asked, ...undecided, ...words };
      await desk.add('correction', row);
      const owner = { ownerRole: 'coordinator', ownerUserId: coordinatorId } as const;
      const task = { kind: 'decideCorrection', regionId, caseId, subjectId: row.id, since: recordedAt, dueAt } as const;
      await desk.ask({ ...task, ...owner });
      return { answer: { ...toCorrection(row) } };
    });
  }

  /** @throws 404 for a request of another case, 409 when somebody has decided */
  async decide(context: CommandContext, correctionId: string, body: DecideCorrectionDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    await this.dossiers.toActOn(context);
    const { reason, statement } = body;
    const words = await this.dossiers.seal(caseId, { reason, statement: statement ?? null });
    return this.dossiers.once(context, 'decideCorrection', async (desk, at) => {
      const row = await desk.find('correction', caseId, correctionId);
      if (!row) return { refused: 'unknown' };
      const ruled = decideCorrection(row, { outcome: body.outcome, by: user.id, at });
      if (ruled.refused) return { refused: ruled.refused };
      await desk.revise('correction', correctionId, { ...ruled.change, ...words });
      await desk.endTasks(['decideCorrection'], correctionId, at);
      return { answer: { ...toCorrection({ ...row, ...ruled.change }) } };
    });
  }
}
