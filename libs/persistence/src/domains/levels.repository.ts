import { DataSource } from 'typeorm';
import { type AnsweredCommand, refused } from '../commands/answered-command.js';
import { answerOnce } from '../commands/answer-once.js';
import { changeRow } from '../sql/change-row.js';
import { LevelEntity } from './level.entity.js';

/** What a region means by its levels of knowledge. */
export class LevelsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Lowest first. */
  list(regionId: string): Promise<LevelEntity[]> {
    return this.dataSource.getRepository(LevelEntity).find({ where: { regionId }, order: { level: 'ASC' } });
  }

  /** Refused as `unknown` when there is no such level. */
  change(
    key: Pick<LevelEntity, 'regionId' | 'level'>,
    changes: Partial<Pick<LevelEntity, 'name' | 'meaning'>>,
    command: AnsweredCommand<LevelEntity>,
  ) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const level = await manager.findOne(LevelEntity, { where: key, lock });
      if (!level) return refused('unknown');
      return { answer: command.answer(await changeRow(manager, level, changes)) };
    });
  }
}
