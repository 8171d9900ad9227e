import { randomUUID } from 'node:crypto';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CaseEntity } from '#persistence/cases/case.entity';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { EventsRepository } from '#persistence/events/events.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { raiseRegionTask } from '#persistence/region-tasks/raise-region-task';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { DestructionRequestEntity } from '#persistence/rights/destruction-request.entity';
import { LegalHoldEntity } from '#persistence/rights/legal-hold.entity';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, stepOf, taskOf } from './fixtures.js';

describe(RetentionRepository.name, () => {
  const { dataSource } = freshDatabases();

  const close = (caseId: string, keepUntil: string) =>
    dataSource().getRepository(CaseEntity).update({ id: caseId }, { phase: 'closed', closedAt: AT, keepUntil });

  it('leaves no row of the case in any table, but for what says why it is gone', async () => {
    const region = await addRegion(dataSource(), 'ME');
    const { id: caseId } = await addCase(dataSource(), region);
    await new CaseKeysRepository(dataSource(), MASTERS).provide(caseId, 'content', AT);
    await close(caseId, '2046-11-01');
    const asked = {
      caseId,
      regionId: region.id,
      askedBy: 'mother',
      recordedBy: region.userId,
      recordedAt: AT,
    } as const;
    const confirmed = { status: 'confirmed', due: '2027-02-23', reason: 'sealed', decisionReason: 'sealed' } as const;
    const requests = dataSource().getRepository(DestructionRequestEntity);
    await requests.insert({ id: randomUUID(), ...asked, ...confirmed });
    expect(await new RetentionRepository(dataSource()).destroy(caseId, AT)).toEqual({ destroy: true });
    const tables = await dataSource().query<{ table: string }[]>(
      `SELECT format('%I.%I', table_schema, table_name) AS "table" FROM information_schema.columns
       WHERE column_name = 'case_id' AND table_schema IN ('public', 'keys')`,
    );
    const left: string[] = [];
    for (const { table } of tables) {
      const rows = await dataSource().query<unknown[]>(`SELECT FROM ${table} WHERE "case_id" = $1`, [caseId]);
      if (rows.length > 0) left.push(table);
    }
    expect(left.sort()).toEqual(['public.case_events', 'public.destruction_requests']);
    expect(await requests.findOneBy({ caseId })).toMatchObject({
      status: 'destroyed',
      destroyedAt: AT,
      reason: null,
      decisionReason: null,
    });
    expect(await new RetentionRepository(dataSource()).destroy(caseId, AT)).toEqual({ destroy: true });
  });

  it.each([
    ['its term runs', '2046-11-01', [], { because: 'term', lookAgainOn: '2046-11-02' }],
    ['a hold stands', '2026-11-01', [null], { because: 'held', lookAgainOn: '2026-12-23' }],
    ['one of its holds stands', '2026-11-01', [AT, null], { because: 'held', lookAgainOn: '2026-12-23' }],
  ])('keeps a dossier while %s', async (_why, keepUntil, holds, kept) => {
    const region = await addRegion(dataSource(), 'ME');
    const { id: caseId } = await addCase(dataSource(), region);
    await close(caseId, keepUntil);
    const placed = { caseId, regionId: region.id, placedBy: region.userId, placedAt: AT };
    for (const liftedAt of holds) {
      await dataSource()
        .getRepository(LegalHoldEntity)
        .insert({ id: randomUUID(), ...placed, liftedAt });
    }
    const retention = new RetentionRepository(dataSource());
    expect(await retention.look(caseId, AT)).toEqual({ destroy: false, ...kept });
    expect(await retention.destroy(caseId, AT)).toEqual({ destroy: false, ...kept });
    expect(await new EventsRepository(dataSource()).timeline(caseId)).not.toEqual([]);
  });

  it('destroys the notices of its region tasks, which name no case, and of no other', async () => {
    const region = await addRegion(dataSource(), 'ME');
    const reader = { userId: await addUser(dataSource(), region.id, 'Coördinator'), standsInFor: [] };
    const work = { kind: 'noteEmergencyAccess', regionId: region.id, since: AT, dueAt: AT } as const;
    const owner = { ownerRole: 'coordinator', ownerUserId: reader.userId } as const;
    const [caseId, other] = [(await addCase(dataSource(), region)).id, (await addCase(dataSource(), region)).id];
    for (const id of [caseId, other]) {
      const task = { ...work, ...owner, caseId: id, subjectId: randomUUID() };
      await raiseRegionTask(dataSource().manager, task);
    }
    await close(caseId, '2026-11-01');
    await new RetentionRepository(dataSource()).destroy(caseId, AT);
    expect(await dataSource().getRepository(NoticeEntity).count()).toBe(1);
    const { count, results } = await new NoticesRepository(dataSource()).list(reader, { unread: true }, { limit: 50 });
    expect([count, results.map(({ task }) => task.caseId)]).toEqual([1, [other]]);
  });

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
    await close(theCase.id, '2026-11-01');
    await dataSource().query(
      `UPDATE "cases" SET "urgent" = true, "regievoerder_id" = $2, "outcome" = 'helpHolds',
         "involved_organisation_ids" = ARRAY[$2]::uuid[] WHERE "id" = $1`,
      [theCase.id, region.userId],
    );
    const retention = new RetentionRepository(dataSource());
    expect(await retention.destroy(theCase.id, AT)).toEqual({ destroy: true });
    expect(await retention.destroy(theCase.id, AT)).toEqual({ destroy: true });

    const events = new EventsRepository(dataSource());
    expect((await events.timeline(theCase.id)).map(({ type }) => type)).toEqual(['dossierDestroyed']);
    expect(await new IntakesRepository(dataSource(), MASTERS).find(theCase.id)).toBeNull();
    expect(await new CaseRecordsRepository(dataSource()).list('task', theCase.id)).toEqual([]);
    const notices = await dataSource().getRepository(NoticeEntity).find();
    expect(notices.map(({ caseId }) => caseId)).toEqual([other.id]);
    expect(await new CasesRepository(dataSource()).find(theCase.id)).toMatchObject({
      reference: 'ME-2026-0001',
      urgent: false,
      gemeenteId: null,
      regievoerderId: null,
      outcome: null,
      problemDomains: [],
      involvedOrganisationIds: [],
    });
    expect(await new IntakesRepository(dataSource(), MASTERS).find(other.id)).not.toBeNull();
    expect(await events.timeline(other.id)).toHaveLength(2);
  });
});
