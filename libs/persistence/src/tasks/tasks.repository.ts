import { Brackets, DataSource } from 'typeorm';
import type { Role } from '#contracts/codes';
import { CaseEntity } from '../cases/case.entity.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { TaskEntity } from './task.entity.js';

/** An open task, with what a list shows of its case: nothing personal. */
export type TaskWithCase = TaskEntity & { case: CaseEntity };

/** Who asks for work: their own tasks, and those that nobody of their team has taken. */
export interface Worker {
  userId: string;
  roles: Role[];
  regionId: string;
}

/** Who must do what, and before when. */
export class TasksRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Open tasks of mine, of my team, or both; what is due first comes first. */
  list(worker: Worker, whose: 'mine' | 'team' | 'both', page: PageRequest): Promise<Page<TaskWithCase>> {
    const query = this.tasksWithCase()
      .where(`task.state = 'open'`)
      .andWhere(
        new Brackets((either) => {
          if (whose !== 'team') either.orWhere('task.ownerUserId = :userId');
          if (whose !== 'mine') {
            either.orWhere('task.ownerUserId IS NULL AND task.ownerRole IN (:...roles) AND case.regionId = :regionId');
          }
        }),
        worker,
      );
    const positionOf = ({ dueAt, id }: TaskWithCase) => ({ key: dueAt, id });
    return readPage(query, { key: 'task.dueAt', id: 'task.id', keyIs: 'moment', direction: 'ASC', positionOf }, page);
  }

  find(id: string): Promise<TaskWithCase | null> {
    return this.tasksWithCase().where('task.id = :id', { id }).getOne();
  }

  private tasksWithCase() {
    return this.dataSource
      .getRepository<TaskWithCase>(TaskEntity as new () => TaskWithCase)
      .createQueryBuilder('task')
      .innerJoinAndMapOne('task.case', CaseEntity, 'case', 'case.id = task.caseId');
  }
}
