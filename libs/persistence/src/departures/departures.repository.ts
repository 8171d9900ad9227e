import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { replacementFaults, type ReplacementFault } from '#domain/work/replacement-faults';
import { BulkRunsRepository } from '../bulk-runs/bulk-runs.repository.js';
import { CommandEntity } from '../commands/command.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { localDay } from '../users/away-sql.js';
import { askReview } from '../users/review-replacement.js';
import { UserEntity } from '../users/user.entity.js';
import { readPeople, readReplacement } from '../users/read-replacement.js';
import { DepartureEntity } from './departure.entity.js';
import { handOverMandates } from './hand-over-mandates.js';
import { casesOf, handOverRegionTasks } from './hand-over-work.js';
import { type DepartureInList, readDepartures } from './read-departures.js';

export type DepartureFault =
  { code: 'unknownPerson' | 'unknownSuccessor' | 'leavesAlready' } | (ReplacementFault & { successorName: string });

/** The command behind a change, and how it is answered in the same transaction. */
export interface DepartureCommand {
  id: string;
  answer(departure: DepartureInList): object;
}

/** Why somebody leaves is not for everybody who sees their cases: those and the run say only this. */
const WHY = 'Een collega vertrekt.';

/** Who leaves for good, and who takes over. */
export class DeparturesRepository {
  private readonly bulkRuns: BulkRunsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.bulkRuns = new BulkRunsRepository(dataSource);
  }

  /** Departures of a region, the latest first; cancelled ones too. */
  list(regionId: string): Promise<DepartureInList[]> {
    return readDepartures(this.dataSource.manager, 'd."region_id" = $1', [regionId]);
  }

  find(id: string): Promise<DepartureEntity | null> {
    return this.dataSource.getRepository(DepartureEntity).findOneBy({ id });
  }

  /** Planned departures of which the last day is over at a moment: they must be carried out. */
  async due(at: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT "id" FROM "departures" WHERE "state" = 'planned' AND "last_day" < ${localDay('$1')} ORDER BY "last_day", "id"`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Plans a departure, or changes nothing and says all that stands in the way. Judged with the region locked, as an
   * absence is.
   * @param atOnce carries it out in the same transaction
   */
  plan(departure: DepartureEntity, atOnce: boolean, command: DepartureCommand): Promise<DepartureFault[]> {
    return this.dataSource.transaction(async (manager) => {
      const { id, regionId, recordedAt } = departure;
      await manager.findOneOrFail(RegionEntity, { where: { id: regionId }, lock: { mode: 'for_no_key_update' } });
      const faults = await faultsOf(manager, departure);
      if (faults.length > 0) return faults;
      await manager.insert(DepartureEntity, departure);
      const { userId, recordedBy: namedBy } = departure;
      await askReview(manager, { regionId, subjectId: id, userId, namedBy, at: recordedAt });
      if (atOnce) await this.handOver(manager, departure, recordedAt);
      await answer(manager, id, command);
      return [];
    });
  }

  /**
   * Hands everything over: mandates now, and the parts in cases by a bulk run. The account closes at once: a run may be
   * stopped or have to wait for a case. May be repeated: only a planned departure is carried out.
   */
  carryOut(id: string, at: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const departure = await manager.findOne(DepartureEntity, { where: { id, state: 'planned' }, lock });
      if (departure) await this.handOver(manager, departure, at);
    });
  }

  /**
   * Notes that everything was handed over. May be repeated, and does nothing for a run that belongs to no departure.
   * @param bulkRunId the run that handed over
   */
  async finish(bulkRunId: string): Promise<void> {
    await this.dataSource.getRepository(DepartureEntity).update({ bulkRunId, state: 'handingOver' }, { state: 'done' });
  }

  /** Withdraws a departure that was not carried out; false for any other. */
  cancel(id: string, command: DepartureCommand): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(DepartureEntity, { id, state: 'planned' }, { state: 'cancelled' });
      if (affected) await answer(manager, id, command);
      return affected === 1;
    });
  }

  private async handOver(manager: EntityManager, departure: DepartureEntity, at: string): Promise<void> {
    const { id, regionId, userId, successorUserId, recordedBy } = departure;
    await handOverMandates(manager, departure);
    await handOverRegionTasks(manager, departure);
    const order = { kind: 'succession', departureId: id, fromUserId: userId, toUserId: successorUserId } as const;
    const cases = await casesOf(manager, userId);
    const run = await this.bulkRuns.create(manager, {
      regionId,
      order,
      startedBy: recordedBy,
      startedAs: 'regionAdmin',
      startedAt: at,
      reason: WHY,
      items: cases.map((caseId) => ({ caseId })),
    });
    await manager.update(DepartureEntity, id, { state: 'handingOver', bulkRunId: run.id });
    await manager.update(UserEntity, { id: userId, disabledAt: IsNull() }, { disabledAt: at });
  }
}

async function faultsOf(manager: EntityManager, departure: DepartureEntity): Promise<DepartureFault[]> {
  const { regionId, userId, successorUserId, recordedBy: namedBy } = departure;
  const question = { regionId, userId, byUserId: successorUserId, namedBy, from: departure.lastDay, until: null };
  const { person, by } = await readPeople(manager, question);
  if (!person || !by) {
    return [
      ...(person ? [] : [{ code: 'unknownPerson' } as const]),
      ...(by ? [] : [{ code: 'unknownSuccessor' } as const]),
    ];
  }
  const leaving = await manager
    .createQueryBuilder(DepartureEntity, 'd')
    .where(`d.userId = :userId AND d.state <> 'cancelled'`, { userId })
    .getExists();
  const faults = replacementFaults(await readReplacement(manager, question, by), 'roles');
  return [
    ...(leaving ? [{ code: 'leavesAlready' } as const] : []),
    ...faults.map((fault) => ({ ...fault, successorName: by.displayName })),
  ];
}

async function answer(manager: EntityManager, id: string, command: DepartureCommand): Promise<void> {
  const [departure] = await readDepartures(manager, 'd."id" = $1', [id]);
  await manager.update(CommandEntity, command.id, { answer: command.answer(departure!), body: () => 'NULL' });
}
