import { DataSource, type EntityManager } from 'typeorm';
import type { CaseRecordPort, Step, StepReceipt, TakenStep } from '#contracts/case-process';
import { violatesUnique } from '../sql/constraint-violation.js';
import { CaseStepEntity } from './case-step.entity.js';
import { overtakenBy } from './overtaken-by.js';
import { CauseAlreadyWritten, CommandWordsMissing } from './step-errors.js';
import { stepStatement } from './step-statement.js';
import { type Takings, takingsOf } from './takings.js';

type Asker = Pick<EntityManager, 'query'>;

/** The one writer of running cases. */
export class CaseStepsRepository implements CaseRecordPort {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Writes a step exactly once: the step, its events, its records and the answer of its command together or not at all.
   * @returns `written` by this very attempt; or `taken` with what stands under this number already; or `overtaken`, when
   * another case took meanwhile what this step takes, and nothing was written
   * @throws CauseAlreadyWritten when the same cause stands under another number
   * @throws CommandWordsMissing when words must be copied from a command that is gone
   */
  async recordStep(step: Step): Promise<StepReceipt> {
    const body = await this.bodyFor(step);
    if (body !== undefined) {
      const takings = takingsOf(step);
      const writing = takings ? this.take(step, body, takings) : this.write(this.dataSource, step, body);
      const receipt = await writing.catch(whoWasFirst);
      if (receipt) return receipt;
    }
    const standing = await this.readStep(step);
    if (standing) return standing;
    if (body === undefined) throw new CommandWordsMissing(step.caseId, step.number, step.cause.id);
    throw new CauseAlreadyWritten(step.caseId, step.number, step.cause.id);
  }

  async readStep({ caseId, number }: Pick<Step, 'caseId' | 'number'>): Promise<TakenStep | null> {
    const standing = await this.dataSource.getRepository(CaseStepEntity).findOneBy({ caseId, number });
    if (!standing) return null;
    const { cause, facts, at } = standing;
    return { status: 'taken', cause, facts, at };
  }

  /** Writes a step that takes what other cases may be taking too: one of them at a time. */
  private take(step: Step, body: unknown, takings: Takings): Promise<StepReceipt | null> {
    return this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const by = await overtakenBy(manager, step, takings);
      return by ? { status: 'overtaken', by } : this.write(manager, step, body);
    });
  }

  /** Null when the step, or another of the same cause, stands already. */
  private async write(asker: Asker, step: Step, body: unknown): Promise<StepReceipt | null> {
    const tableOf = (entity: new () => object) => this.dataSource.getMetadata(entity).tableName;
    const { sql, parameters } = stepStatement(step, body, tableOf);
    const [written] = await asker.query<unknown[]>(sql, parameters);
    return written ? { status: 'written' } : null;
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
}

/** What a step ran into that was written beside it: the same cause, or a slot that was not locked. */
function whoWasFirst(error: unknown): StepReceipt | null {
  if (violatesUnique(error, 'case_steps_case_id_cause_id_key')) return null;
  if (violatesUnique(error, 'sessions_slot_id_idx')) return { status: 'overtaken', by: 'slot' };
  throw error;
}
