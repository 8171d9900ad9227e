import { Injectable } from '@nestjs/common';
import { CaseWorkflows } from '#consistency/case-workflows';
import { before, COMMAND_GRACE } from '#consistency/graces';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { NeglectRepository, type UnansweredCommand } from '#persistence/consistency/neglect.repository';
import { RegionDesk } from './region-desk.js';
import type { Sweep, SweepCounts } from './sweep.js';

/**
 * Commands on which nobody decided: who asked was told that it did not work, and did not try again. It changed nothing,
 * and only a person can say whether it still should; so somebody calls them back. What they wrote is kept until then,
 * and forgotten after.
 */
@Injectable()
export class UnansweredCommandsSweep implements Sweep {
  readonly name = 'unansweredCommands';

  constructor(
    private readonly neglect: NeglectRepository,
    private readonly workflows: CaseWorkflows,
    private readonly commands: CommandsRepository,
    private readonly desk: RegionDesk,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const unanswered = await this.neglect.unansweredCommands(before(now, COMMAND_GRACE));
    const troubles = unanswered
      .filter(({ calledBack }) => !calledBack)
      .map(({ id, regionId, caseId, name }) => ({ regionId, subjectId: id, about: name, ...(caseId && { caseId }) }));
    const forgotten = await this.forget(unanswered.filter(({ calledBack }) => calledBack));
    const raised = await this.desk.report('answerCommand', troubles, now);
    return { found: unanswered.length, mended: forgotten, ...raised };
  }

  /** A case that is still at it would miss the words of the command. */
  private async forget(commands: UnansweredCommand[]): Promise<number> {
    let forgotten = 0;
    for (const { id, caseId } of commands) {
      if (caseId && (await this.workflows.isDeciding(caseId, id))) continue;
      await this.commands.discard(id);
      forgotten += 1;
    }
    return forgotten;
  }
}
