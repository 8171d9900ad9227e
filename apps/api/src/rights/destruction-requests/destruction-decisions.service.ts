import { Injectable } from '@nestjs/common';
import type { Term } from '#contracts/terms';
import { confirmDestruction, decideDestruction } from '#domain/rights/decide-destruction';
import { DESTRUCTION_TERM } from '#domain/rights/rights-terms';
import type { DestructionRequestEntity } from '#persistence/rights/destruction-request.entity';
import type { RightsDesk } from '#persistence/rights/rights-desk';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandContext } from '../../commands/command-context.js';
import { DossierDesk } from '../dossier-desk.service.js';
import { RightsTerms } from '../rights-terms.service.js';
import type { ConfirmDestructionDto } from './confirm-destruction.dto.js';
import type { DecideDestructionDto } from './decide-destruction.dto.js';
import { toDestructionRequest } from './destruction-request.response.js';

/** How long the second person has; never longer than what is left of the term of the law. */
const CHECK_TERM: Term = { calendar: 'agreed', amount: 5, unit: 'workingDays' };

/** Two people decide whether a dossier is destroyed before its time: the coordinator, and the auditor who looks along. */
@Injectable()
export class DestructionDecisionsService {
  constructor(
    private readonly dossiers: DossierDesk,
    private readonly terms: RightsTerms,
  ) {}

  /** @throws 404 for a request of another case, 409 when it cannot be decided now */
  async decide(context: CommandContext, requestId: string, body: DecideDestructionDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    await this.dossiers.toActOn(context);
    const words = await this.dossiers.seal(caseId, { decisionReason: body.reason });
    return this.dossiers.once(context, 'decideDestruction', async (desk, at) => {
      const found = await standing(desk, caseId, requestId);
      if (!found) return { refused: 'unknown' };
      const { row, keeping } = found;
      const ruled = decideDestruction(row, { ...body, by: user.id, at }, keeping);
      if (ruled.refused) return { refused: ruled.refused };
      const decided = { ...row, ...ruled.change };
      await desk.revise('destructionRequest', requestId, { ...ruled.change, ...words });
      await desk.endTasks(['decideDestruction'], requestId, at);
      if (decided.status === 'granted') await this.askToConfirm(desk, decided, at);
      return { answer: { ...toDestructionRequest(decided) } };
    });
  }

  /** @throws 404 for a request of another region, 409 when there is nothing to confirm, or by who decided */
  async confirm(context: CommandContext, requestId: string, body: ConfirmDestructionDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    await this.dossiers.depth(user, caseId);
    return this.dossiers.once(context, 'confirmDestruction', async (desk, at) => {
      const found = await standing(desk, caseId, requestId);
      if (!found) return { refused: 'unknown' };
      const { row, keeping } = found;
      const ruled = confirmDestruction(row, { objection: body.objection ?? null, by: user.id, at }, keeping);
      if (ruled.refused) return { refused: ruled.refused };
      const checked = { ...row, ...ruled.change };
      await desk.revise('destructionRequest', requestId, ruled.change);
      await desk.endTasks(['confirmDestruction'], requestId, at);
      if (checked.status === 'confirmed') await desk.lookAtKeeping(caseId, at);
      else await this.askAgain(desk, row, at);
      return { answer: { ...toDestructionRequest(checked) } };
    });
  }

  private async askToConfirm(desk: RightsDesk, row: DestructionRequestEntity, at: string): Promise<void> {
    const { id: subjectId, regionId, caseId } = row;
    const soon = await this.terms.calculate(regionId, at, CHECK_TERM);
    const lawful = await this.terms.calculate(regionId, row.recordedAt, DESTRUCTION_TERM);
    // Too late to be in time: then at least not later than anybody else.
    const dueAt = lawful.dueAt > at && lawful.dueAt < soon.dueAt ? lawful.dueAt : soon.dueAt;
    const owner = { ownerRole: 'auditor', ownerUserId: null } as const;
    await desk.ask({ kind: 'confirmDestruction', regionId, caseId, subjectId, since: at, dueAt, ...owner });
  }

  /** Back to who decided, within the term that runs. */
  private async askAgain(desk: RightsDesk, row: DestructionRequestEntity, at: string): Promise<void> {
    const { id: subjectId, regionId, caseId, recordedAt, decidedBy } = row;
    const { dueAt } = await this.terms.calculate(regionId, recordedAt, DESTRUCTION_TERM);
    const owner = { ownerRole: 'coordinator', ownerUserId: decidedBy } as const;
    await desk.ask({ kind: 'decideDestruction', regionId, caseId, subjectId, since: at, dueAt, ...owner });
  }
}

async function standing(desk: RightsDesk, caseId: string, requestId: string) {
  const row = await desk.find('destructionRequest', caseId, requestId);
  const keeping = await desk.keeping(caseId);
  return row && keeping ? { row, keeping } : null;
}
