import type { DataSource } from 'typeorm';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { createDataSource } from '#persistence/data-source';
import { connectService } from '#persistence/services/connect-service';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { ReassignmentsRepository } from '#persistence/tasks/reassignments.repository';
import { TaskCountsRepository } from '#persistence/tasks/task-counts.repository';
import { TasksRepository } from '#persistence/tasks/tasks.repository';
import type { TaskScope, Worker } from '#persistence/tasks/worker';
import type { Identity } from '#persistence/work/identity';
import { asPerson } from '../../support/as-person.js';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { serviceUrls } from '../../support/service-urls.js';
import { fillCountry, SOMEBODY } from './million-cases/fill-country.js';
import { plansOf, sentBy } from './million-cases/plans.js';

/** Of 8 kB each: what a query may touch however many cases were ever closed. */
const MOST_PAGES = 500;
const MUST_NOT_BE_SCANNED = ['cases', 'tasks', 'clocks'];

const { userId, colleagueId, regionId } = SOMEBODY;
const worker: Worker = { userId, standsInFor: [colleagueId], roles: ['coordinator'], regionId };
const identity: Identity = {
  userId,
  people: [userId, colleagueId],
  regionId,
  organisationId: null,
  roles: worker.roles,
};
const bounds = {
  now: '2026-11-25T12:00:00.000Z',
  endOfToday: '2026-11-25T23:00:00.000Z',
  endOfNextDays: '2026-12-02T23:00:00.000Z',
};
const page = { limit: 50 };
const after = { key: '2026-11-30T16:00:00.000Z', id: '00000006-0000-4000-8000-000000000000' };
const scopes: TaskScope[] = [
  { whose: 'mine' },
  { whose: 'team' },
  { whose: 'both' },
  { whose: 'colleagues' },
  { whose: 'colleagues', ownerId: userId },
];

type Question = [name: string, ask: (dataSource: DataSource) => Promise<unknown>];
const counts = (dataSource: DataSource) => new TaskCountsRepository(dataSource);
const questions: Question[] = [
  ['my work by when it is due', (dataSource) => counts(dataSource).own(worker, bounds)],
  ['the queue of my team', (dataSource) => counts(dataSource).team(worker)],
  ['cases that wait for others', (dataSource) => counts(dataSource).waitingForOthers(worker)],
  [
    'how much colleagues have',
    (dataSource) => new ColleaguesRepository(dataSource).inRoles(regionId, ['coordinator'], bounds.now),
  ],
  [
    'tasks of somebody',
    (dataSource) => new ReassignmentsRepository(dataSource).openTasks(regionId, { ownerUserId: userId }),
  ],
  [
    'tasks in the queue',
    (dataSource) => new ReassignmentsRepository(dataSource).openTasks(regionId, { queueOf: ['coordinator'] }),
  ],
  ['the newest cases of my region', (dataSource) => new CasesRepository(dataSource).list({ regionId }, {}, page)],
  [
    'cases that I take part in',
    (dataSource) => new CasesRepository(dataSource).list({ userId, standsInFor: [colleagueId] }, {}, page),
  ],
  ...scopes.flatMap((scope): Question[] => [
    [`list ${JSON.stringify(scope)}`, (dataSource) => new TasksRepository(dataSource).list(worker, scope, page)],
    [
      `list ${JSON.stringify(scope)}, a later page`,
      (dataSource) => new TasksRepository(dataSource).list(worker, scope, { ...page, after }),
    ],
  ]),
];

describe('with a million cases', () => {
  let postgres: TestPostgres;
  let dataSource: DataSource;
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    const owner = await createDataSource(url, { applicationName: 'test', poolSize: 2 }).initialize();
    await fillCountry(owner);
    await owner.destroy();
    dataSource = await connectService((await serviceUrls(url)).api, 'api');
  }, 300_000);
  afterAll(async () => {
    await dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  const asCoordinator = <T>(task: () => Promise<T>): Promise<T> => asPerson(identity, task);

  it('shows nobody anything', async () => {
    const { count } = await new TasksRepository(dataSource).list(worker, { whose: 'both' }, page);
    expect(count).toBe(0);
  });

  it('finds the work of somebody among all that was ever done', () =>
    asCoordinator(async () => {
      const { count, results } = await new TasksRepository(dataSource).list(worker, { whose: 'both' }, page);
      expect(count).toBeGreaterThan(20);
      expect(results).toHaveLength(Math.min(count, page.limit));
      const { late, today, nextDays, later } = await counts(dataSource).own(worker, bounds);
      const team = await counts(dataSource).team(worker);
      expect(late + today + nextDays + later + team).toBe(count);
      expect(await counts(dataSource).waitingForOthers(worker)).toBeGreaterThan(0);
    }));

  it.each(questions)('asks for %s through indexes, and touches few pages', (_name, ask) =>
    asCoordinator(async () => {
      const sent = await sentBy(dataSource, () => ask(dataSource));
      expect(sent.length).toBeGreaterThan(0);
      for (const statement of sent) {
        for (const plan of await plansOf(dataSource, statement)) {
          const scanned = plan.scanned.filter((table) => MUST_NOT_BE_SCANNED.includes(table));
          if (scanned.length > 0 || plan.pages > MOST_PAGES) console.error(plan.sql, plan.text);
          expect({ scanned, fewPages: plan.pages <= MOST_PAGES }).toEqual({ scanned: [], fewPages: true });
        }
      }
    }),
  );
});
