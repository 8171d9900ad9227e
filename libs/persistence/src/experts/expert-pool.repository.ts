import { DataSource, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Knowledge } from '#domain/pool/pool-member';
import { type AnsweredCommand, refused } from '../commands/answered-command.js';
import { answerOnce } from '../commands/answer-once.js';
import { changeRow } from '../sql/change-row.js';
import { cardsOf, type ExpertCard } from './expert-cards.js';
import { ExpertDomainEntity } from './expert-domain.entity.js';
import { ExpertEntity } from './expert.entity.js';
import { expertsWithNames } from './experts-with-names.js';
import { lockPool } from './lock-pool.js';
import { writeKnowledge } from './write-knowledge.js';

export type NewExpert = Omit<ExpertEntity, 'absentFrom' | 'absentTo' | 'profileHeadline' | 'profileAbout'>;
export type ExpertChanges = Partial<Omit<ExpertEntity, 'id' | 'userId' | 'regionId' | 'absentFrom' | 'absentTo'>>;
/** The expert of a region, or their own. */
export type ExpertKey = { id: string } & ({ regionId: string } | { userId: string });

/** Who is in the pool of a region, as its administrator keeps it, and experts their own page. */
export class ExpertPoolRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Refused as `alreadyExpert` for who is in a pool: somebody is one expert. */
  add(expert: NewExpert, knowledge: readonly Knowledge[], at: string, command: AnsweredCommand<ExpertCard>) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      await lockPool(manager, expert.regionId);
      if (await manager.existsBy(ExpertEntity, { userId: expert.userId })) return refused('alreadyExpert');
      await manager.insert(ExpertEntity, expert);
      await writeKnowledge(manager, expert.id, knowledge);
      return { answer: command.answer(await readCard(manager, expert.id, at)) };
    });
  }

  /**
   * Changes what is named; knowledge as a whole, of which what stays the same stays confirmed. Refused as `unknown` for
   * who is not theirs to change.
   */
  change(
    key: ExpertKey,
    { knowledge, ...changes }: ExpertChanges & { knowledge?: readonly Knowledge[] | undefined },
    at: string,
    command: AnsweredCommand<ExpertCard>,
  ) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      const expert = await lockExpert(manager, key);
      if (!expert) return refused('unknown');
      await changeRow(manager, expert, changes);
      if (knowledge) await writeKnowledge(manager, key.id, knowledge);
      return { answer: command.answer(await readCard(manager, key.id, at)) };
    });
  }

  /** Somebody looked at what this knowledge rests on. Refused as `unknown` where the expert does not have it. */
  confirm(
    key: ExpertKey & { domain: string },
    confirmed: { by: string; at: string },
    command: AnsweredCommand<ExpertCard>,
  ) {
    const { domain, ...expertKey } = key;
    return answerOnce(this.dataSource, command.id, async (manager) => {
      if (!(await lockExpert(manager, expertKey))) return refused('unknown');
      const confirmation = { confirmedBy: confirmed.by, confirmedAt: confirmed.at };
      const { affected } = await manager.update(ExpertDomainEntity, { expertId: key.id, domain }, confirmation);
      if (affected === 0) return refused('unknown');
      return { answer: command.answer(await readCard(manager, key.id, confirmed.at)) };
    });
  }
}

function lockExpert(manager: EntityManager, key: ExpertKey): Promise<ExpertEntity | null> {
  const where: FindOptionsWhere<ExpertEntity> = key;
  return manager.findOne(ExpertEntity, { where, lock: { mode: 'pessimistic_write' } });
}

async function readCard(manager: EntityManager, id: string, at: string): Promise<ExpertCard> {
  const expert = await expertsWithNames(manager).where('expert.id = :id', { id }).getOneOrFail();
  const [card] = await cardsOf(manager, [expert], at);
  return card!;
}
