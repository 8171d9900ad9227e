import { randomUUID } from 'node:crypto';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { MailEntity } from '#persistence/mails/mail.entity';
import { Sweeper } from '../../../apps/worker/src/sweeper/sweeper.js';
import { addRegion, taskOf } from '../persistence/fixtures.js';
import { after, LONG_AGO, NOW, sweepingWorld } from './sweeping-world.js';

describe(`${Sweeper.name}: people and calendars of a region`, () => {
  const world = sweepingWorld();
  let caseId: string;
  beforeEach(() => {
    ({ caseId } = world);
  });

  it('hands over what somebody holds whose last day is over', async () => {
    await world.startProcess();
    const successorUserId = await world.addColleague('casusinbrenger');
    const departure = { id: randomUUID(), regionId: world.region.id, userId: world.region.userId, successorUserId };
    const recorded = { recordedBy: successorUserId, recordedAt: NOW.toISOString(), reason: 'Gaat met pensioen.' };
    const planned = { lastDay: '2026-11-23', state: 'planned', bulkRunId: null } as const;
    await world.database.getRepository(DepartureEntity).insert({ ...departure, ...planned, ...recorded });
    expect((await world.sweeper.round(NOW))!['departures']).toMatchObject({ found: 0 });
    expect((await world.sweeper.round(new Date('2026-11-23T23:00:00Z')))!['departures']).toMatchObject({
      found: 1,
      mended: 1,
    });
    expect(await world.database.query('SELECT "state", "case_id" FROM "bulk_run_items"')).toEqual([
      { state: 'waiting', case_id: caseId },
    ]);
  });

  it('has somebody place work that stands in nobody’s list', async () => {
    await world.startProcess();
    const task = taskOf(caseId, { regionId: world.region.id, dueAt: LONG_AGO, ownerRole: 'auditor' });
    await world.step(1, [{ record: 'task', row: task }]);
    await world.sweeper.round(NOW);
    expect(await world.tasks('placeWork')).toMatchObject([{ subjectId: task.id, caseId, about: 'decideTriage' }]);
    await world.database.query(`UPDATE "users" SET "roles" = '{auditor}'`);
    await world.sweeper.round(after(1));
    expect(await world.tasks('placeWork')).toMatchObject([{ state: 'done' }]);
  });

  describe('the calendar', () => {
    beforeEach(world.startProcess);

    it('is asked for three months before it runs out, of every region', async () => {
      const other = await addRegion(world.database, 'HE');
      await world.sweeper.round(new Date('2028-09-30T21:59:59Z'));
      expect(await world.tasks('extendCalendar')).toEqual([]);
      // October in Amsterdam, still September in UTC.
      await world.sweeper.round(new Date('2028-09-30T22:00:00Z'));
      const asked = await world.tasks('extendCalendar');
      expect(asked.map(({ regionId }) => regionId).sort()).toEqual([world.region.id, other.id].sort());
      expect(asked).toMatchObject([
        { caseId: null, about: '2029', dueAt: '2028-10-27T15:00:00.000Z' },
        { caseId: null, about: '2029' },
      ]);
      await world.database.query('UPDATE "calendar_years" SET "decrees_known" = true WHERE "year" = 2029');
      await world.sweeper.round(new Date('2028-10-01T12:01:00Z'));
      expect((await world.tasks('extendCalendar')).map(({ state }) => state)).toEqual(['done', 'done']);
    });

    it('goes to who holds the duty, or to the role when that account is closed', async () => {
      const late = new Date('2028-12-01T12:00:00Z');
      const administrator = await world.addColleague('regionAdmin');
      await world.giveDuty('regionAdmin', administrator);
      await world.sweeper.round(late);
      expect(await world.tasks('extendCalendar')).toMatchObject([{ ownerUserId: administrator }]);
      await world.database.query('DELETE FROM "tasks"');
      await world.database.query('UPDATE "users" SET "disabled_at" = now() WHERE "id" = $1', [administrator]);
      await world.sweeper.round(late);
      expect(await world.tasks('extendCalendar')).toMatchObject([{ ownerUserId: null, ownerRole: 'regionAdmin' }]);
    });
  });

  it('shows mail that has not left for a quarter of an hour', async () => {
    await world.startProcess();
    await world.database.getRepository(MailEntity).insert({
      id: randomUUID(),
      regionId: world.region.id,
      userId: world.region.userId,
      createdAt: NOW.toISOString(),
      sentAt: null,
      attempts: 3,
      nextAttemptAt: NOW.toISOString(),
      lastError: 'serverAway',
      failingSince: NOW.toISOString(),
      notices: 1,
      dueAt: NOW.toISOString(),
    });
    await world.sweeper.round(after(14));
    expect(await world.tasks('restoreMail')).toEqual([]);
    await world.sweeper.round(after(15));
    expect(await world.tasks('restoreMail')).toMatchObject([{ regionId: world.region.id, state: 'open' }]);
  });

  it('divides what a team leaves lying, where the policy says so, and tries once', async () => {
    await world.startProcess();
    const colleague = await world.addColleague('coordinator');
    await world.giveDuty('coordinator', world.region.userId);
    await world.database.query(`UPDATE "policies" SET "body" = "body" || '{"workDistribution": "byLoad"}'`);
    const task = taskOf(caseId, { regionId: world.region.id, since: NOW.toISOString() });
    await world.step(1, [{ record: 'task', row: task }]);
    expect((await world.sweeper.round(after(15)))!['undividedWork']).toMatchObject({ found: 0 });
    expect((await world.sweeper.round(after(16)))!['undividedWork']).toMatchObject({ found: 1, mended: 1 });
    const items = await world.database.query('SELECT "task_id", "to_user_id", "case_id" FROM "bulk_run_items"');
    expect(items).toEqual([{ task_id: task.id, to_user_id: colleague, case_id: caseId }]);
    expect((await world.sweeper.round(after(17)))!['undividedWork']).toMatchObject({ found: 0 });
  });
});
