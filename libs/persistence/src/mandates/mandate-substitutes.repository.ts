import { DataSource, type EntityManager } from 'typeorm';
import { answerOnce, type Answered } from '../commands/answer-once.js';
import type { CommandAnswer } from '../commands/commands.repository.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { MandateEntity } from './mandate.entity.js';

export interface NamedSubstitutes {
  commandId: string;
  regionId: string;
  mandateId: string;
  /** In the order in which they are asked. */
  substituteUserIds: string[];
  /** What the naming rests on. */
  decision: string;
  /** Local day from which it holds. */
  from: string;
}

/** No payer of the region has such a mandate; or somebody was left out who acts for its holder by an absence. */
export type NotNamed = { unknown: true } | { standsIn: string };

/** Who may decide in the place of who holds a mandate. */
export class MandateSubstitutesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Names them, once per command. Requests that are open keep the ladder that they were asked with.
   * @returns why nothing changed; null when the command is gone
   */
  name(
    named: NamedSubstitutes,
    answer: (mandate: MandateEntity) => CommandAnswer,
  ): Promise<Answered | NotNamed | null> {
    return answerOnce<NotNamed>(this.dataSource, named.commandId, async (manager) => {
      const mandate = await ofRegion(manager, named);
      if (!mandate) return { unknown: true };
      const { substituteUserIds, decision: substitutesDecision } = named;
      const standsIn = await leftOut(manager, mandate.userId, named);
      if (standsIn) return { standsIn };
      await manager.update(MandateEntity, mandate.id, { substituteUserIds, substitutesDecision });
      return { answer: answer({ ...mandate, substituteUserIds, substitutesDecision }) };
    });
  }
}

async function ofRegion(manager: EntityManager, { mandateId, regionId }: NamedSubstitutes) {
  const lock = { mode: 'pessimistic_write' } as const;
  const mandate = await manager.findOne(MandateEntity, { where: { id: mandateId }, lock });
  const payer = mandate && (await manager.findOneBy(OrganisationEntity, { id: mandate.payerId }));
  return payer?.regionId === regionId ? mandate : null;
}

/** Who decides in the place of the holder by an absence, and would have no mandate any more: their name. */
async function leftOut(
  manager: EntityManager,
  holderId: string,
  { substituteUserIds, from }: NamedSubstitutes,
): Promise<string | null> {
  const [first] = await manager.query<{ name: string }[]>(
    `SELECT u."display_name" AS "name" FROM "absences" a JOIN "users" u ON u."id" = a."substitute_user_id"
     WHERE a."user_id" = $1 AND a."cancelled_at" IS NULL AND a."until" >= $2 AND a."substitute_user_id" <> ALL($3)
     ORDER BY a."from" LIMIT 1`,
    [holderId, from, substituteUserIds],
  );
  return first?.name ?? null;
}
