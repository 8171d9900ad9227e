import { DataSource } from 'typeorm';
import type { RecordName } from '#contracts/case-process';
import { recordEntities } from '../case-records/record-entities.js';
import { CaseEntity } from '../cases/case.entity.js';
import { CaseStepEntity } from '../case-steps/case-step.entity.js';
import { CommandEntity } from '../commands/command.entity.js';
import { CaseEventEntity } from '../events/case-event.entity.js';
import { IntakeEntity } from '../intakes/intake.entity.js';
import { NoticeEntity } from '../notices/notice.entity.js';
import { OutboxEntryEntity } from '../outbox/outbox-entry.entity.js';

/** The end of a dossier. */
export class RetentionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Destroys all that a dossier says. What stays is that there was one: its reference, its dates and this event.
   * Safe to repeat.
   * @param at when its time had come, RFC 3339
   */
  destroy(caseId: string, at: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const contents = Object.entries(recordEntities).filter(([record]) => (record as RecordName) !== 'case');
      const tables = [
        ...contents.map(([, entity]) => entity),
        IntakeEntity,
        NoticeEntity,
        CaseEventEntity,
        CaseStepEntity,
      ];
      for (const table of [...tables, CommandEntity, OutboxEntryEntity].reverse()) {
        await manager.getRepository<{ caseId: string }>(table as new () => { caseId: string }).delete({ caseId });
      }
      await manager.getRepository(CaseEntity).update({ id: caseId }, { learned: null, problemDomains: [] });
      await manager.getRepository(CaseEventEntity).insert(destroyed(caseId, at));
    });
  }
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
