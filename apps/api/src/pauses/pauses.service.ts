import { Injectable } from '@nestjs/common';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { CommandsService } from '../commands/commands.service.js';
import { notAllowed } from '../http/problems.js';
import type { PauseDto } from './pause.dto.js';
import type { ResumeDto } from './resume.dto.js';

/** Lets a case or one of its clocks stand still, and go on. */
@Injectable()
export class PausesService {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly visibility: CaseVisibility,
  ) {}

  async pause(context: CommandContext, body: PauseDto): Promise<CommandAnswer> {
    const { clockId, reasonCode } = body;
    await this.requireRight(context, clockId ?? null);
    if (!clockId) return this.commands.execute(context, 'pauseCase', body, {});
    return this.commands.execute(context, 'pauseClock', body, { clockId, reason: reasonCode! });
  }

  /** @throws 404 for a pause that is not one of this case */
  async resume(context: CommandContext, pauseId: string, body: ResumeDto): Promise<CommandAnswer> {
    const { clockId } = await this.records.find(context.user, context.caseId, 'pause', pauseId);
    await this.requireRight(context, clockId);
    if (clockId === null) return this.commands.execute(context, 'resumeCase', body, {});
    return this.commands.execute(context, 'resumeClock', body, { pauseId });
  }

  /** The whole case is the coordinator's; one clock the regievoerder's of this case too. */
  private async requireRight({ user, caseId }: CommandContext, clockId: string | null): Promise<void> {
    const { case: record } = await this.visibility.look(user, caseId);
    if (user.actingRole === 'coordinator' && user.regionId === record.regionId) return;
    if (clockId === null || !isOrStandsInFor(user, record.regievoerderId)) throw notAllowed();
  }
}

function isOrStandsInFor({ id, standsInFor }: SignedInUser, userId: string | null): boolean {
  return userId !== null && [id, ...standsInFor].includes(userId);
}
