import { Client } from 'pg';
import { CaseVisibility } from '../../../../apps/api/src/case-records/case-visibility.js';
import { startAccessWorld, type AccessWorld, type Dossier } from './access-world.js';
import { askingAt, type Ask, type Met } from './asking.js';
import { routesOf, type DescribedRoute } from './openapi-doors.js';
import { wordsIn } from './planted-words.js';

jest.setTimeout(60_000);

/** Words with which a question decides who may see something, whoever asks it. */
const OF_AUTHORISATION = /"participants"|"emergency_accesses"|access\.|"users"|"absences"/;

type Query = (this: Client, ...question: unknown[]) => unknown;

describe('when the question who may see this cannot be answered', () => {
  let access: AccessWorld;
  let dossier: Dossier;
  let reads: DescribedRoute[];
  let ask: Ask;
  beforeAll(async () => {
    access = await startAccessWorld();
    dossier = await access.addDossier();
    const { body } = await access.world.http.get('/v1/openapi.json');
    reads = routesOf(body as never).filter(({ name }) => name.startsWith('get /v1/cases'));
    ask = await askingAt(access.world.app);
  }, 120_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => access.stop(), 30_000);

  const askAll = async (): Promise<Met[]> => {
    const met: Met[] = [];
    for (const route of reads) met.push(await ask(route, dossier.cast.casusinbrenger, dossier.ids));
    return met;
  };
  /** The database keeps unknown roles out as well; here it does not. */
  const allowAnyRole = async (): Promise<void> => {
    const checks = await access.world.database.query<{ name: string }[]>(
      `SELECT conname AS "name" FROM pg_constraint
       WHERE conrelid = 'users'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%roles%'`,
    );
    for (const { name } of checks) await access.world.database.query(`ALTER TABLE "users" DROP CONSTRAINT "${name}"`);
  };
  const content = (answers: Met[]) => answers.flatMap(({ text }) => wordsIn(text));

  it('shows content when it can be answered, so that this test means something', async () => {
    expect(new Set(content(await askAll())).size).toBeGreaterThan(20);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('connection lost'))],
    [
      'fails as a question that the database refuses',
      () => Promise.reject(Object.assign(new Error(), { code: '42501' })),
    ],
    ['finds nothing', () => Promise.resolve({ rows: [], rowCount: 0, command: 'SELECT', fields: [] })],
  ])('gives no content when a look-up %s', async (_what, instead) => {
    const query = Client.prototype.query as unknown as Query;
    let broken = 0;
    jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...question: unknown[]) {
      if (!decides(question)) return query.apply(this, question) as never;
      broken += 1;
      return answered(question, instead()) as never;
    } as never);
    const met = await askAll();
    expect(broken).toBeGreaterThanOrEqual(reads.length);
    expect(content(met)).toEqual([]);
    expect(met.filter(({ status }) => status < 400)).toEqual([]);
  });

  it('gives no content when the rule itself throws', async () => {
    const visibility = access.world.app.get(CaseVisibility);
    const broken = jest.spyOn(visibility as unknown as { factsOf(): Promise<unknown> }, 'factsOf');
    broken.mockImplementation(() => Promise.resolve({ regionId: access.regionId, participations: null }));
    const met = await askAll();
    expect(broken).toHaveBeenCalled();
    expect(content(met)).toEqual([]);
  });

  it.each([{ roles: [] }, { roles: ['casusInbrenger'] }, { roles: ['root'] }])(
    'gives no content to who has a role that nobody knows: %j',
    async ({ roles }) => {
      const nobody = await access.addPerson([]);
      await access.participate(dossier.ids.caseId!, nobody, 'casusinbrenger', 'full');
      await allowAnyRole();
      const { database } = access.world;
      await database.query('UPDATE "users" SET "roles" = $2 WHERE "id" = $1', [nobody.id, roles]);
      const met = await Promise.all(reads.map((route) => ask(route, nobody, dossier.ids)));
      expect(content(met)).toEqual([]);
      expect(met.filter(({ status }) => status < 400)).toEqual([]);
    },
  );
});

const textOf = ([question]: unknown[]): string =>
  typeof question === 'string' ? question : String((question as { text?: unknown } | undefined)?.text ?? '');

/** Not the transaction itself: its first words name who asks. */
const decides = (question: unknown[]): boolean =>
  OF_AUTHORISATION.test(textOf(question)) && !textOf(question).startsWith('BEGIN');

/** As the driver answers, to whoever waits or is called back. */
function answered(question: unknown[], answer: Promise<unknown>): unknown {
  const callback = question.find((part) => typeof part === 'function') as
    ((error: unknown, result?: unknown) => void) | undefined;
  if (!callback) return answer;
  answer.then(
    (result) => callback(null, result),
    (error: unknown) => callback(error),
  );
  return undefined;
}
