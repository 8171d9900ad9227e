import { DataSource } from 'typeorm';
import type { Role } from '#contracts/codes';
import type { TaskRecord } from '#contracts/tasks';
import { BulkRunsRepository } from '../bulk-runs/bulk-runs.repository.js';
import type { NewBulkRun } from '../bulk-runs/new-bulk-run.js';
import { answerOnce, type Answered } from '../commands/answer-once.js';
import type { CommandAnswer } from '../commands/commands.repository.js';

/** An open task, as far as dividing it asks. */
export interface OpenTask extends Pick<TaskRecord, 'id' | 'regionId' | 'kind' | 'ownerRole' | 'ownerUserId'> {
  caseId: string | null;
}

/** Which open tasks of a region: these, those of one person, or what the teams of these roles have not divided. */
export type TaskChoice = { ids: string[] } | { ownerUserId: string } | { queueOf: readonly Role[] };

/** Work that goes to others, many tasks at a time. */
export class ReassignmentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The open tasks of a choice, what is due first on top. */
  openTasks(regionId: string, choice: TaskChoice): Promise<OpenTask[]> {
    const [condition, value] = conditionOf(choice);
    return this.dataSource.query<OpenTask[]>(
      `SELECT "id", "region_id" AS "regionId", "kind", "owner_role" AS "ownerRole", "owner_user_id" AS "ownerUserId",
              "case_id" AS "caseId"
       FROM "tasks" WHERE "region_id" = $1 AND "state" = 'open' AND ${condition} ORDER BY "due_at", "id"`,
      [regionId, value],
    );
  }

  /**
   * Starts the run that brings tasks to who gets them, once per command.
   * @returns null when the command is gone
   */
  async start(
    commandId: string,
    run: NewBulkRun,
    answer: (runId: string) => CommandAnswer,
  ): Promise<CommandAnswer | null> {
    const done = await answerOnce<Answered>(this.dataSource, commandId, async (manager) => {
      const { id } = await new BulkRunsRepository(this.dataSource).create(manager, run);
      return { answer: answer(id) };
    });
    return done && done.answer;
  }
}

function conditionOf(choice: TaskChoice): [condition: string, value: unknown] {
  if ('ids' in choice) return ['"id" = ANY($2)', choice.ids];
  if ('ownerUserId' in choice) return ['"owner_user_id" = $2', choice.ownerUserId];
  return ['"owner_user_id" IS NULL AND "owner_role" = ANY($2)', choice.queueOf];
}
