import { IsNull, Not, type DataSource, type EntityManager } from 'typeorm';
import { CommandEntity } from './command.entity.js';
import type { CommandAnswer } from './commands.repository.js';

export interface Answered {
  answer: CommandAnswer;
}

/** Whether a repeat that ran beside the first comes too late: ask with the lock that both need. */
export function isAnswered(manager: EntityManager, id: string): Promise<boolean> {
  return manager.existsBy(CommandEntity, { id, answer: Not(IsNull()) });
}

/**
 * Does what a command asks that is not a case's, and keeps its answer, in one transaction. A repeat that runs beside the
 * first waits for it here, and gets the same answer.
 * @param work gives the answer, or something else when it refused and changed nothing
 * @returns null when the first was refused meanwhile and its command is gone: the same key may be sent again
 */
export function answerOnce<R extends object>(
  dataSource: DataSource,
  commandId: string,
  work: (manager: EntityManager) => Promise<Answered | R>,
): Promise<Answered | R | null> {
  return dataSource.transaction(async (manager) => {
    const lock = { mode: 'pessimistic_write' } as const;
    const command = await manager.findOne(CommandEntity, { where: { id: commandId }, lock });
    if (!command) return null;
    if (command.answer) return { answer: command.answer as CommandAnswer };
    const result = await work(manager);
    if ('answer' in result) {
      await manager.update(CommandEntity, commandId, { answer: result.answer as object, body: () => 'NULL' });
    }
    return result;
  });
}
