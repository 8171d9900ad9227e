import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ROLES } from '#contracts/codes';
import { UserEntity } from '#persistence/users/user.entity';
import type { Identity } from '#persistence/work/identity';
import { asPerson } from '../../../support/as-person.js';
import { withoutConditions, type Unconditional } from '../../../support/without-conditions.js';
import { sentBy, type Sent } from '../../persistence/million-cases/plans.js';
import type { Somebody } from '../access/access-world.js';
import { startMatrixWorld, type MatrixWorld } from '../access/matrix-world.js';
import type { DescribedRoute } from '../access/openapi-doors.js';
import { marksOf } from './marks.js';

/** A read as the API sent it, and as it would be without any condition. */
type Read = Unconditional & Pick<Sent, 'parameters'>;

const isRead = ({ method, name }: DescribedRoute): boolean =>
  method === 'get' || /^post .*(searches|previews|calculations)$/.test(name);

/** Of dossiers, each read by some route; the others the API writes only, or the worker alone has. */
const SHOWN = [
  ...['adjustments', 'advices', 'agreements', 'analysis_requests', 'bridgings', 'case_events', 'cases', 'check_ins'],
  ...['clocks', 'consents', 'funding_decisions', 'funding_requests', 'handovers', 'intakes', 'invitations', 'notices'],
  ...['objections', 'participants', 'pauses', 'relapses', 'safety_alarms', 'sessions', 'supplements', 'tasks'],
  ...['support_elements', 'team_proposals', 'triage_decisions', 'wait_check_ins', 'waits', 'documents', 'case_keys'],
];

/** Rows that who runs or audits a region needs; of these the API shows no words. */
const HOW_CASES_STAND = ['cases', 'clocks', 'tasks', 'emergency_accesses', 'legal_holds', 'destruction_requests'];

describe('every read of the API, with all its conditions taken away', () => {
  let matrix: MatrixWorld;
  let api: DataSource;
  let reads: Read[];

  beforeAll(async () => {
    matrix = await startMatrixWorld();
    api = matrix.access.world.app.get(DataSource);
    const sent = await sentBy(api, everybodyReads);
    reads = await unconditional(sent);
  }, 300_000);
  afterAll(() => matrix.stop(), 30_000);

  async function everybodyReads(): Promise<void> {
    for (const route of matrix.routes.filter(isRead)) {
      for (const role of ROLES) await matrix.ask(route, matrix.people.own[role], matrix.idsFor('own'));
      await matrix.ask(route, matrix.people.closed.coordinator, matrix.idsFor('closed'));
    }
  }

  const identityOf = async ({ id }: Somebody): Promise<Identity> => {
    const user = await matrix.access.world.database.getRepository(UserEntity).findOneByOrFail({ id });
    const { regionId, organisationId, roles } = user;
    return { userId: id, people: [id], regionId, organisationId, roles };
  };
  const everyCase = () => [matrix.idsFor('own')['caseId']!, matrix.idsFor('closed')['caseId']!];

  /** The reads that tell something marked. Ids in what was asked are no help: they become those of nobody. */
  async function tell(dataSource: DataSource, identity: Identity | null, marks: readonly string[]): Promise<string[]> {
    const telling: string[] = [];
    for (const { sql, parameters } of reads) {
      const ask = () =>
        dataSource.query<unknown[]>(
          sql,
          parameters.map((value) => withoutMarks(value, marks)),
        );
      const answer = JSON.stringify(await (identity ? asPerson(identity, ask) : ask()));
      if (marks.some((mark) => answer.includes(mark))) telling.push(sql);
    }
    return telling;
  }

  it('was read in all that a dossier has', () => {
    const tables = new Set(reads.flatMap((read) => read.tables));
    expect(SHOWN.filter((table) => !tables.has(table))).toEqual([]);
  });

  it('would tell of every dossier, were it not for row level security', async () => {
    const marks = await marksOf(matrix.access.world.database, everyCase());
    const telling = await tell(matrix.access.world.database, null, marks);
    expect(telling.length).toBeGreaterThan(reads.length / 3);
  }, 120_000);

  it.each(ROLES)(
    'tells a %s of another region of no dossier',
    async (role) => {
      const marks = await marksOf(matrix.access.world.database, everyCase());
      expect(await tell(api, await identityOf(matrix.people.otherRegion[role]), marks)).toEqual([]);
    },
    120_000,
  );

  it.each(['casusinbrenger', 'expert', 'mandateHolder', 'provider', 'regievoerder'] as const)(
    'tells a %s of a dossier of no other dossier in their region',
    async (role) => {
      const other = await marksOf(matrix.access.world.database, [matrix.idsFor('closed')['caseId']!]);
      expect(await tell(api, await identityOf(matrix.people.own[role]), other)).toEqual([]);
    },
    120_000,
  );

  it.each(['regionAdmin', 'auditor'] as const)(
    'tells a %s of the region how its cases stand, and nothing of what is in them',
    async (role) => {
      const content = await marksOf(matrix.access.world.database, everyCase(), HOW_CASES_STAND);
      expect(await tell(api, await identityOf(matrix.people.own[role]), content)).toEqual([]);
    },
    120_000,
  );

  it('tells nobody anything before anybody is known', async () => {
    const marks = await marksOf(matrix.access.world.database, everyCase());
    expect(await tell(api, null, marks)).toEqual([]);
  }, 120_000);
});

async function unconditional(sent: readonly Sent[]): Promise<Read[]> {
  const distinct = [...new Map(sent.map((each) => [each.sql, each])).values()];
  const reads: Read[] = [];
  for (const { sql, parameters } of distinct) {
    const read = await withoutConditions(sql);
    if (read && read.tables.length > 0) reads.push({ ...read, parameters });
  }
  return reads;
}

function withoutMarks(value: unknown, marks: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutMarks(item, marks));
  return typeof value === 'string' && marks.includes(value) ? randomUUID() : value;
}
