import { DataSource } from 'typeorm';
import { isCurrent } from '#domain/pool/is-current';
import { type AnsweredCommand, refused } from '../commands/answered-command.js';
import { answerOnce } from '../commands/answer-once.js';
import { changeRow } from '../sql/change-row.js';
import { DomainEntity } from './domain.entity.js';

/** The fields of help that a region knows. */
export class DomainsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All of a region, ended ones too, by name. */
  list(regionId: string): Promise<DomainEntity[]> {
    return this.dataSource
      .getRepository(DomainEntity)
      .find({ where: { regionId }, order: { name: 'ASC', code: 'ASC' } });
  }

  /** Codes that may be named on a day (YYYY-MM-DD), by name. */
  async codes(regionId: string, day: string): Promise<string[]> {
    const domains = await this.list(regionId);
    return domains.filter((domain) => isCurrent(domain, day)).map(({ code }) => code);
  }

  /** What a region calls its domains, by code; those that ended too. */
  async names(regionId: string): Promise<Map<string, string>> {
    const domains = await this.list(regionId);
    return new Map(domains.map(({ code, name }) => [code, name]));
  }

  /** Refused as `known` when the region has it already. */
  add(domain: DomainEntity, command: AnsweredCommand<DomainEntity>) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      const { raw } = await manager
        .createQueryBuilder()
        .insert()
        .into(DomainEntity)
        .values(domain)
        .orIgnore()
        .returning('code')
        .execute();
      return (raw as unknown[]).length > 0 ? { answer: command.answer(domain) } : refused('known');
    });
  }

  /** Refused as `unknown` when the region does not have it. */
  change(
    key: Pick<DomainEntity, 'regionId' | 'code'>,
    changes: Partial<Pick<DomainEntity, 'name' | 'endedOn'>>,
    command: AnsweredCommand<DomainEntity>,
  ) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const domain = await manager.findOne(DomainEntity, { where: key, lock });
      if (!domain) return refused('unknown');
      return { answer: command.answer(await changeRow(manager, domain, changes)) };
    });
  }
}
