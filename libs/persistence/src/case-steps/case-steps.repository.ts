import { DataSource } from 'typeorm';
import type { CaseRecordPort, Cause, Facts, Step, StepReceipt } from '#contracts/case-process';
import { violatesUnique } from '../sql/constraint-violation.js';
import { CaseStepEntity } from './case-step.entity.js';
import { CauseAlreadyWritten, CommandWordsMissing } from './step-errors.js';
import { stepStatement } from './step-statement.js';

/** The one writer of running cases. */
export class CaseStepsRepository implements CaseRecordPort {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Writes a step exactly once: the step, its events, its records and the answer of its command together or not at all.
   * @returns `written` by this very attempt; or `taken` with what stands under this number already
   * @throws CauseAlreadyWritten when the same cause stands under another number
   * @throws CommandWordsMissing when words must be copied from a command that is gone
   */
  async recordStep(step: Step): Promise<StepReceipt> {
    const body = await this.bodyFor(step);
    if (body !== undefined && (await this.write(step, body))) return { status: 'written' };
    const standing = await this.find(step.caseId, step.number);
    if (standing) return taken(standing);
    if (body === undefined) throw new CommandWordsMissing(step.caseId, step.number, step.cause.id);
    throw new CauseAlreadyWritten(step.caseId, step.number, step.cause.id);
  }

  private async write(step: Step, body: unknown): Promise<boolean> {
    const tableOf = (entity: new () => object) => this.dataSource.getMetadata(entity).tableName;
    const { sql, parameters } = stepStatement(step, body, tableOf);
    try {
      return (await this.dataSource.query<unknown[]>(sql, parameters)).length > 0;
    } catch (error) {
      if (violatesUnique(error, 'case_steps_case_id_cause_id_key')) return false;
      throw error;
    }
  }

  /** The body of the command that caused the step; null where none is needed, undefined where it is gone. */
  private async bodyFor({ cause, changes, events }: Step): Promise<unknown> {
    const needed = changes.some(({ words }) => words) || events.some(({ reasonWords }) => reasonWords !== null);
    if (cause.kind !== 'command' || !needed) return null;
    const [command] = await this.dataSource.query<{ body: unknown }[]>(
      'SELECT "body" FROM "commands" WHERE "id" = $1',
      [cause.message.commandId],
    );
    return command?.body ?? undefined;
  }

  private find(caseId: string, number: number): Promise<CaseStepEntity | null> {
    return this.dataSource.getRepository(CaseStepEntity).findOneBy({ caseId, number });
  }
}

function taken({ cause, facts, at }: { cause: Cause; facts: Facts; at: string }): StepReceipt {
  return { status: 'taken', cause, facts, at };
}
