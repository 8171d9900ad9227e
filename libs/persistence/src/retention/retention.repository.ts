import { DataSource, type EntityManager } from 'typeorm';
import { decideKeeping, type KeepingDecision } from '#domain/retention/decide-keeping';
import { CaseEntity } from '../cases/case.entity.js';
import { CaseEventEntity } from '../events/case-event.entity.js';
import { DestructionRequestEntity } from '../rights/destruction-request.entity.js';
import { contentTables } from './content-tables.js';
import { lockDossier, readKeeping } from './read-keeping.js';

/** Nothing is left to decide for a case that is not there. */
const GONE: KeepingDecision = { destroy: true };

/** The end of a dossier. */
export class RetentionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Whether a dossier must be destroyed now, and if not, why and when to look again.
   * @param at RFC 3339
   */
  look(caseId: string, at: string): Promise<KeepingDecision> {
    return look(this.dataSource.manager, caseId, at);
  }

  /** Until when a closed dossier is kept, as a local date; null for a case that is open or not there. */
  async keptUntil(caseId: string): Promise<string | null> {
    const found = await this.dataSource.getRepository(CaseEntity).findOneBy({ id: caseId });
    return found?.keepUntil ?? null;
  }

  /**
   * Destroys all that a dossier says, its keys first of all, if that is what must happen now. What stays is that there
   * was one: its reference, its dates, who asked for its destruction, and this event. Safe to repeat.
   * @param at RFC 3339
   */
  destroy(caseId: string, at: string): Promise<KeepingDecision> {
    return this.dataSource.transaction(async (manager) => {
      await lockDossier(manager, caseId);
      const decision = await look(manager, caseId, at);
      if (decision.destroy) await destroyRows(manager, caseId, at);
      return decision;
    });
  }
}

/** What a case says besides that there was one; who brought it in and who coordinated it must stand in every row. */
const EMPTY = {
  urgent: false,
  condition: null,
  regievoerderId: null,
  gemeenteId: null,
  problemDomains: [],
  involvedOrganisationIds: [],
  outcome: null,
  waitingForRole: null,
  waitingForUserId: null,
  waitingSince: null,
  nextDueAt: null,
  mainTaskId: null,
  learned: null,
};

/** Notices of a region's task name no case, whatever case the task is about. */
const NOTICES_OF_ITS_TASKS = `DELETE FROM "notices"
  WHERE "task_id" IN (SELECT "id" FROM "tasks" WHERE "case_id" = $1)`;

async function look(manager: EntityManager, caseId: string, at: string): Promise<KeepingDecision> {
  const keeping = await readKeeping(manager, caseId);
  return keeping ? decideKeeping(keeping, at) : GONE;
}

async function destroyRows(manager: EntityManager, caseId: string, at: string): Promise<void> {
  await manager.query(NOTICES_OF_ITS_TASKS, [caseId]);
  for (const { target } of contentTables(manager.dataSource)) await manager.delete(target, { caseId });
  await manager.update(CaseEntity, { id: caseId }, EMPTY);
  await manager.update(DestructionRequestEntity, { caseId }, { reason: null, decisionReason: null });
  await manager.update(
    DestructionRequestEntity,
    { caseId, status: 'confirmed' },
    { status: 'destroyed', destroyedAt: at },
  );
  await manager.insert(CaseEventEntity, destroyed(caseId, at));
}

function destroyed(caseId: string, at: string) {
  return {
    caseId,
    stepNumber: 1,
    index: 0,
    type: 'dossierDestroyed' as const,
    subjectRecord: null,
    subjectId: null,
    actorId: null,
    actorRole: 'system' as const,
    reasonCode: null,
    reason: null,
    at,
  };
}
