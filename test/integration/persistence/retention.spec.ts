import { randomUUID } from 'node:crypto';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { EventsRepository } from '#persistence/events/events.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { freshDatabases } from './database.js';
import { addCase, addRegion, AT, stepOf, taskOf } from './fixtures.js';

describe(RetentionRepository.name, () => {
  const { dataSource } = freshDatabases();

  it('destroys what a dossier says, keeps that there was one, and can be repeated', async () => {
    const region = await addRegion(dataSource(), 'ME');
    const theCase = await addCase(dataSource(), region);
    const other = await addCase(dataSource(), region);
    const steps = new CaseStepsRepository(dataSource());
    for (const { id } of [theCase, other]) {
      const task = taskOf(id, { regionId: region.id });
      const told = { id: randomUUID(), kind: 'asked', taskId: task.id, dueAt: task.dueAt } as const;
      const notices = [{ ...told, role: 'casusinbrenger' as const, userId: region.userId }];
      await steps.recordStep(stepOf(id, 1, [{ record: 'task', row: task }], { notices }));
    }
    const retention = new RetentionRepository(dataSource());
    await retention.destroy(theCase.id, AT);
    await retention.destroy(theCase.id, AT);

    const events = new EventsRepository(dataSource());
    expect((await events.timeline(theCase.id)).map(({ type }) => type)).toEqual(['dossierDestroyed']);
    expect(await new IntakesRepository(dataSource()).find(theCase.id)).toBeNull();
    expect(await new CaseRecordsRepository(dataSource()).list('task', theCase.id)).toEqual([]);
    const notices = await dataSource().getRepository(NoticeEntity).find();
    expect(notices.map(({ caseId }) => caseId)).toEqual([other.id]);
    expect(await new CasesRepository(dataSource()).find(theCase.id)).toMatchObject({ reference: 'ME-2026-0001' });
    expect(await new IntakesRepository(dataSource()).find(other.id)).not.toBeNull();
    expect(await events.timeline(other.id)).toHaveLength(2);
  });
});
