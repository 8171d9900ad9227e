import { randomUUID } from 'node:crypto';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { raiseRegionTask } from '#persistence/region-tasks/raise-region-task';
import { freshDatabases } from './database.js';
import { addCase, addRegion } from './fixtures.js';

describe('decisions with a term of the law', () => {
  const { dataSource } = freshDatabases();
  const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

  it.each([
    ['asked long before its end', -1, 60, ['asked']],
    ['within two weeks of its end', -60, 10, ['asked', 'reminder']],
    ['past its end', -90, -1, ['asked', 'late', 'reminder']],
    ['asked within two weeks of its end', -1, 10, ['asked']],
  ])('tell their owner once each: %s', async (_when, since, due, kinds) => {
    const region = await addRegion(dataSource(), 'ME');
    const { id: caseId } = await addCase(dataSource(), region);
    const task = { kind: 'decideDestruction', regionId: region.id, caseId, subjectId: randomUUID() } as const;
    const owner = { ownerRole: 'coordinator', ownerUserId: region.userId } as const;
    const term = { since: daysFromNow(since), dueAt: daysFromNow(due) };
    await dataSource().transaction((manager) => raiseRegionTask(manager, { ...task, ...owner, ...term }));
    const notices = new NoticesRepository(dataSource());
    await notices.followRegionTasks();
    await notices.followRegionTasks();
    const rows = await dataSource().query<{ kind: string }[]>('SELECT "kind" FROM "notices" ORDER BY "kind"');
    expect(rows.map(({ kind }) => kind)).toEqual(kinds);
  });
});
