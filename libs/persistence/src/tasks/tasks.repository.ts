import { Brackets, DataSource, type WhereExpressionBuilder } from 'typeorm';
import { REGION_TASK_KINDS } from '#contracts/tasks';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { type ListedTask, readSurroundings } from './listed-task.js';
import { TaskEntity } from './task.entity.js';
import { actsFor, type TaskScope, type Worker } from './worker.js';

/** Work of a seat in a team is nobody else's. */
const MINE = `task.ownerUserId = ANY(:people) AND (task.ownerRole <> 'expert' OR task.ownerUserId = :userId)`;
const TEAM = 'task.ownerUserId IS NULL AND task.regionId = :regionId AND task.ownerRole = ANY(:roles)';
/** Work of the region itself is there for its role only; that of cases for whoever divides work. */
const COLLEAGUES =
  'task.ownerUserId IS NOT NULL AND task.regionId = :regionId AND ' +
  '(task.kind <> ALL(:ofRegion) OR task.ownerRole = ANY(:roles))';

/** Who must do what, and before when. */
export class TasksRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Open tasks in a scope; what is due first comes first. */
  async list(worker: Worker, scope: TaskScope, request: PageRequest): Promise<Page<ListedTask>> {
    const query = this.dataSource.getRepository(TaskEntity).createQueryBuilder('task').where(`task.state = 'open'`);
    query.andWhere(new Brackets((part) => within(part, scope))).setParameters({ ...worker, people: actsFor(worker) });
    const positionOf = ({ dueAt, id }: TaskEntity) => ({ key: dueAt, id });
    const order = { key: 'task.dueAt', id: 'task.id', keyIs: 'moment', direction: 'ASC', positionOf } as const;
    const page = await readPage(query, order, request);
    return { ...page, results: await readSurroundings(this.dataSource, page.results) };
  }

  find(id: string): Promise<TaskEntity | null> {
    return this.dataSource.getRepository(TaskEntity).findOneBy({ id });
  }
}

function within(part: WhereExpressionBuilder, scope: TaskScope): void {
  if (scope.whose === 'colleagues') {
    part.where(COLLEAGUES, { ofRegion: REGION_TASK_KINDS });
    if (scope.ownerId) part.andWhere('task.ownerUserId = :ownerId', { ownerId: scope.ownerId });
    return;
  }
  if (scope.whose !== 'team') part.orWhere(MINE);
  if (scope.whose !== 'mine') part.orWhere(TEAM);
}
