import { DataSource, In } from 'typeorm';
import { type AnsweredCommand, refused } from '../commands/answered-command.js';
import { answerOnce } from '../commands/answer-once.js';
import { OrganisationRelationEntity } from './organisation-relation.entity.js';
import { type Tie, type Ties, tiesOf } from './ties.js';

/** Which organisations are not independent of each other, as a region recorded it. */
export class OrganisationRelationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of one organisation, by name of the other. */
  async list(organisationId: string, regionId: string): Promise<Ties> {
    return (await tiesOf(this.dataSource.manager, [organisationId], regionId)).get(organisationId) ?? [];
  }

  /** Refused as `related` when there is a relation between the two already, from either side. */
  add(relation: OrganisationRelationEntity, command: AnsweredCommand<Tie>) {
    const { id, regionId, organisationId, relatedId } = relation;
    return answerOnce(this.dataSource, command.id, async (manager) => {
      // Two at once, from either side, are looked at one after the other.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `organisation_relations ${regionId}`,
      ]);
      const both = In([organisationId, relatedId]);
      const between = { regionId, organisationId: both, relatedId: both };
      if (await manager.existsBy(OrganisationRelationEntity, between)) return refused('related');
      await manager.insert(OrganisationRelationEntity, relation);
      const ties = await tiesOf(manager, [organisationId], regionId);
      return { answer: command.answer(ties.get(organisationId)!.find((tie) => tie.id === id)!) };
    });
  }

  /** Refused as `unknown` when this organisation has no such relation in the region. */
  remove(key: { id: string; regionId: string; organisationId: string }, command: AnsweredCommand<Tie>) {
    return answerOnce(this.dataSource, command.id, async (manager) => {
      const ties = await tiesOf(manager, [key.organisationId], key.regionId);
      const tie = ties.get(key.organisationId)?.find(({ id }) => id === key.id);
      if (!tie) return refused('unknown');
      await manager.delete(OrganisationRelationEntity, { id: key.id });
      return { answer: command.answer(tie) };
    });
  }
}
