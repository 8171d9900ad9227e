import { DataSource, type EntityManager } from 'typeorm';
import type { RefusalCode } from '#contracts/refusals';
import { moveRegionTask, type Mover, type RegionTaskMove } from '#domain/work/move-region-task';
import { answerOnce, type Answered } from '../commands/answer-once.js';
import { TaskEntity } from './task.entity.js';

/** A move that cannot be made, with who made the last one before it and when, where that is known. */
export interface RefusedMove {
  refused: RefusalCode;
  by?: string;
  at?: string;
}

/** What somebody wants with a task of the region. */
export interface AskedMove {
  commandId: string;
  taskId: string;
  move: RegionTaskMove;
  mover: Mover;
  at: string;
}

/** Claims, releases, hands over and finishes tasks of a region: work that no workflow knows of. */
export class RegionTaskMovesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a move once: whoever moves the same task at the same moment waits, and is judged by what the first left. */
  make(asked: AskedMove): Promise<Answered | RefusedMove | null> {
    return answerOnce<RefusedMove>(this.dataSource, asked.commandId, (manager) => decide(manager, asked));
  }
}

async function decide(manager: EntityManager, asked: AskedMove): Promise<Answered | RefusedMove> {
  const { taskId, move, mover, at } = asked;
  const lock = { mode: 'pessimistic_write' } as const;
  const task = await manager.findOneOrFail(TaskEntity, { where: { id: taskId }, lock });
  const moved = moveRegionTask(task, move, mover, at);
  if (moved.refused) return { refused: moved.refused, ...(await lastMove(manager, task)) };
  await manager.update(TaskEntity, taskId, { ...moved.task, ...wordsOf(move) });
  const { note: _note, handOverReason: _reason, ...record } = { ...task, ...moved.task };
  return { answer: record };
}

function wordsOf(move: RegionTaskMove): Partial<Pick<TaskEntity, 'note' | 'handOverReason'>> {
  if (move.kind === 'complete') return { note: move.note };
  return move.kind === 'handOver' ? { handOverReason: move.reason } : {};
}

/** Who moved a task last; nobody did with one that stands as it was found. */
async function lastMove(manager: EntityManager, { id }: TaskEntity): Promise<{ by?: string; at?: string }> {
  const [last] = await manager.query<{ by: string; at: string }[]>(
    'SELECT "user_id" AS "by", "created_at" AS "at" FROM access.last_move($1)',
    [id],
  );
  return last ?? {};
}
