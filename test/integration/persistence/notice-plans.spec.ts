import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { MailQueueRepository } from '#persistence/mails/mail-queue.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, stepOf, taskOf } from './fixtures.js';
import { type Plan, plansOf, sentBy } from './million-cases/plans.js';

const NOTICES = 100_000;
const MOST_PAGES = 500;
const LARGE = ['notices', 'mails', 'tasks'];

/** Years of notices, of which one in five hundred still waits, half of those unread; a mail for each hundred. */
const FILL = [
  `INSERT INTO "tasks" ("id", "region_id", "case_id", "kind", "subject_id", "owner_role", "owner_user_id", "since",
     "due_at", "state")
   SELECT md5('task' || n)::uuid, $1, $2, 'confirmPlan', $2, 'coordinator', $3::uuid, now(), now(),
     CASE WHEN n % 500 = 0 THEN 'open' ELSE 'done' END FROM generate_series(1, ${NOTICES}) n`,
  `INSERT INTO "mails" ("id", "region_id", "user_id", "created_at", "sent_at", "next_attempt_at", "notices", "due_at")
   SELECT md5('mail' || n)::uuid, $1, $3, now() - n * interval '1 hour', now() - n * interval '1 hour', now(), 1,
     now() FROM generate_series(1, ${NOTICES / 100}) n WHERE $2::uuid IS NOT NULL`,
  `INSERT INTO "notices" ("id", "region_id", "user_id", "kind", "task_id", "case_id", "due_at", "created_at", "open",
     "read_at", "mail_id")
   SELECT md5('notice' || n)::uuid, $1, $3, 'asked', md5('task' || n)::uuid, $2, now(), now() - n * interval '1 minute',
     n % 500 = 0, CASE WHEN n % 1000 <> 0 THEN now() END,
     CASE WHEN n % 5000 <> 0 THEN md5('mail' || (1 + n % ${NOTICES / 100}))::uuid END
   FROM generate_series(1, ${NOTICES}) n`,
];

describe('plans of notices and mails', () => {
  const { dataSource } = freshDatabases();

  it('stay small for somebody who was told a hundred thousand things', async () => {
    const database = dataSource();
    const region = await addRegion(database, 'ME');
    const theCase = await addCase(database, region);
    const reader = { userId: await addUser(database, region.id, 'Iemand'), standsInFor: [] };
    await database.transaction(async (manager) => {
      // As a database is restored: without looking every reference up.
      await manager.query('SET LOCAL session_replication_role = replica');
      for (const sql of FILL) await manager.query(sql, [region.id, theCase.id, reader.userId]);
    });
    await database.query('VACUUM ANALYZE');
    const notices = new NoticesRepository(database);
    const [queue, mails] = [new MailQueueRepository(database), new MailsRepository(database)];
    const task = taskOf(theCase.id, { regionId: region.id, state: 'done' });
    const step = stepOf(theCase.id, 1, [{ record: 'task', row: task }], {
      notices: [
        { id: randomUUID(), kind: 'asked', taskId: task.id, role: 'coordinator', userId: reader.userId, dueAt: AT },
      ],
    });
    const plans = await plansOfAll(database, async () => {
      await notices.list(reader, { unread: true }, { limit: 50 });
      await notices.list(
        reader,
        { unread: true },
        { limit: 50, after: { key: new Date().toISOString(), id: randomUUID() } },
      );
      await notices.followRegionTasks();
      await queue.untold(120);
      await queue.claim(10, 60);
      await mails.failingSince();
      await mails.backlog();
      await mails.counts(region.id);
      await new CaseStepsRepository(database).recordStep(step);
    });
    expect(plans.length).toBeGreaterThan(18);
    const costly = plans.filter(({ scanned, pages }) => pages > MOST_PAGES || scanned.some((it) => LARGE.includes(it)));
    expect(costly.map(({ sql, pages, text }) => ({ sql, pages, text }))).toEqual([]);
  }, 60_000);
});

async function plansOfAll(database: DataSource, work: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const sent of await sentBy(database, work)) plans.push(...(await plansOf(database, sent)));
  return plans;
}
