import { DataSource, EntityManager } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { answerOnce } from '../commands/answer-once.js';
import type { CommandAnswer } from '../commands/commands.repository.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { TaskEntity } from '../tasks/task.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { NoticeEntity } from './notice.entity.js';
import { CLOSE_OF_REGION_TASKS, REMIND_OF_DECISIONS, TELL_OF_REGION_TASKS } from './region-notices.js';

/** A notice with what a list shows of it: nothing personal of a child. */
export type ShownNotice = NoticeEntity & { task: TaskEntity; case: CaseEntity | null; user: UserEntity };

/** Who reads: their own notices, and those of everybody for whom they act now, but of no seat in a team of experts. */
export interface NoticeReader {
  userId: string;
  standsInFor: readonly string[];
}

/** The command that somebody has read something, with what its caller gets; answered in the same transaction. */
export interface NoticeReading<T> {
  at: string;
  commandId: string;
  answer(read: T): CommandAnswer;
}

/** That something waits for somebody, and whether they know. */
export class NoticesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; with `unread` only those that were not read and whose task still waits. */
  async list(reader: NoticeReader, { unread }: { unread: boolean }, page: PageRequest): Promise<Page<ShownNotice>> {
    const query = shown(this.dataSource.manager).where(ofReader(reader), peopleOf(reader));
    if (unread) query.andWhere('notice.open AND notice.readAt IS NULL AND NOT :me = ANY(notice.readBy)');
    const positionOf = ({ createdAt, id }: ShownNotice) => ({ key: createdAt, id });
    const order = { key: 'notice.createdAt', id: 'notice.id', keyIs: 'moment', direction: 'DESC', positionOf } as const;
    const found = await readPage(query, order, page);
    // A notice of a task that is gone, or that the reader may no longer see, tells nothing.
    return { ...found, results: found.results.filter(hasTask) };
  }

  /** One notice of this reader; null when there is none. */
  async find(reader: NoticeReader, id: string): Promise<ShownNotice | null> {
    const found = await shown(this.dataSource.manager)
      .where('notice.id = :id', { id })
      .andWhere(ofReader(reader), peopleOf(reader))
      .getOne();
    return found && hasTask(found) ? found : null;
  }

  /** Notes that somebody has read one of their notices. */
  async read(reader: NoticeReader, id: string, reading: NoticeReading<ShownNotice>): Promise<void> {
    await answerOnce(this.dataSource, reading.commandId, async (manager) => {
      await note(manager, reader, reading.at, ['"id" = $4::uuid', id]);
      return { answer: reading.answer(await shown(manager).where('notice.id = :id', { id }).getOneOrFail()) };
    });
  }

  /** Notes that somebody has read all that they were told up to a moment; answered with how many that were. */
  async readUntil(reader: NoticeReader, until: string, reading: NoticeReading<number>): Promise<void> {
    await answerOnce(this.dataSource, reading.commandId, async (manager) => {
      const read = await note(manager, reader, reading.at, ['"open" AND "created_at" <= $4::timestamptz', until]);
      return { answer: reading.answer(read) };
    });
  }

  /** No step tells of the tasks of a region: brings their notices up to date with the tasks. Safe to repeat. */
  async followRegionTasks(): Promise<void> {
    await this.dataSource.query(CLOSE_OF_REGION_TASKS);
    await this.dataSource.query(TELL_OF_REGION_TASKS);
    await this.dataSource.query(REMIND_OF_DECISIONS);
  }
}

const hasTask = ({ task }: { task: TaskEntity | null }): boolean => task !== null;

/** Left joins, though all but the case are nearly always there: the database leaves them out where it only counts. */
function shown(manager: EntityManager) {
  return manager
    .getRepository<ShownNotice>(NoticeEntity as new () => ShownNotice)
    .createQueryBuilder('notice')
    .leftJoinAndMapOne('notice.task', TaskEntity, 'task', 'task.id = notice.taskId')
    .leftJoinAndMapOne('notice.user', UserEntity, 'user', 'user.id = notice.userId')
    .leftJoinAndMapOne('notice.case', CaseEntity, 'case', 'case.id = task.caseId');
}

/** Who stands in reads for themselves: for the person whose notice it is, it stays unread. */
async function note(manager: EntityManager, reader: NoticeReader, at: string, [which, value]: [string, string]) {
  const { me, people } = peopleOf(reader);
  const [, read] = await manager.query<[unknown[], number]>(
    `UPDATE "notices" SET "read_at" = CASE WHEN "user_id" = $1 THEN $3::timestamptz END,
       "read_by" = CASE WHEN "user_id" = $1 THEN "read_by" ELSE "read_by" || $1::uuid END
     WHERE "user_id" = ANY($2::uuid[]) AND ("user_id" = $1 OR NOT access.is_of_seat("task_id"))
       AND "read_at" IS NULL AND NOT $1 = ANY("read_by") AND ${which}`,
    [me, people, at, value],
  );
  return read;
}

const peopleOf = ({ userId, standsInFor }: NoticeReader) => ({ me: userId, people: [userId, ...standsInFor] });

/** For one person the index gives a page in its order; for several all of theirs must be sorted. */
const ofReader = ({ standsInFor }: NoticeReader): string =>
  standsInFor.length === 0
    ? 'notice.userId = :me'
    : 'notice.userId = ANY(:people) AND (notice.userId = :me OR NOT access.is_of_seat(notice.taskId))';
