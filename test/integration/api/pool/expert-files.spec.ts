import { randomUUID } from 'node:crypto';
import { AccessLogEntryEntity } from '#persistence/access-log/access-log-entry.entity';
import { headerFor } from '#domain/pool/expert-columns';
import { csvOf } from '../../../../apps/api/src/http/csv.js';
import { pathsOf, type PoolWorld, startPoolWorld } from './pool-world.js';

type Cells = Record<string, string>;

describe('the pool as a file', () => {
  let pool: PoolWorld;
  beforeAll(async () => {
    pool = await startPoolWorld();
  }, 60_000);
  afterAll(() => pool.world.stop(), 30_000);

  const send = (mode: string, csv: string, token = pool.admin, key: string = randomUUID()) =>
    pool.world.http
      .post(`/v1/expert-imports?mode=${mode}`)
      .set({ Authorization: token, 'Idempotency-Key': key, 'Content-Type': 'text/csv; charset=utf-8' })
      .send(csv);
  const stored = () =>
    pool.world.database.query<object[]>(
      `SELECT e.*, (SELECT json_agg(d ORDER BY d."domain") FROM "expert_domains" d WHERE d."expert_id" = e."id") AS "domains"
       FROM "experts" e ORDER BY e."id"`,
    );
  const exported = () => pool.get('/v1/expert-exports', pool.admin);
  const fileOf = (...lines: Cells[]): string => {
    const header = headerFor(2);
    return csvOf([header, ...lines.map((cells) => header.map((column) => cells[column] ?? ''))]);
  };
  const lineFor = async (name: string, cells: Cells = {}): Promise<Cells> => ({
    ...{ Gebruiker: (await pool.person(name)).id, Organisatie: 'De Kade', 'Domein 1': 'lvb', 'Niveau 1': '2' },
    ...{ 'Reistijd in minuten': '15', 'Hoogste aantal lopende casussen': '4', 'Minste aantal casussen per jaar': '2' },
    ...cells,
  });

  it('comes back as it went out: imported again, nothing changes', async () => {
    await pool.organisation('Tweeling; "De"');
    const twin = await pool.organisation('Tweeling; "De"');
    const [first, second] = [await pool.expert('een'), await pool.expert('twee', { organisationId: twin })];
    await pool.send('put', `/v1/experts/${first.id}/domains/lvb/confirmation`, pool.admin);
    await pool.send('patch', `/v1/experts/${first.id}`, pool.admin, {
      domains: [
        { domain: 'wmo', level: 3, registration: "'=SUM(A1)", since: 2011, validUntil: '2029-05-01' },
        { domain: 'lvb', level: 2 },
        ...['wlz', 'zvw'].map((domain) => ({ domain, level: 1, registration: '+31 "a";b\nc' })),
      ],
      ...{ languages: ['tr', 'nl'], homeBase: "=cmd|' /C calc'!A0", omdenker: true, mayNotSitWith: [second.id] },
    });
    const before = await stored();
    const file = await exported();
    expect([file.status, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.text.codePointAt(0)).toBe(0xfeff);
    expect(file.text).toContain(`"'=cmd|' /C calc'!A0"`);
    expect(file.text).toContain(`"''=SUM(A1)"`);
    for (const csv of [file.text, file.text.replaceAll('\r\n', '\n')]) {
      const answer = await send('all', csv);
      expect([answer.status, answer.body]).toEqual([
        201,
        { mode: 'all', imported: true, lines: 2, unchanged: 2, changes: [], faults: [], faultCount: 0, leftOut: [] },
      ]);
    }
    expect(await stored()).toEqual(before);
    expect((await exported()).text).toBe(file.text);
  });

  it('tries without doing: every fault per line, and what would change', async () => {
    const { id, userId } = await pool.expert('proef');
    const before = await stored();
    const file = fileOf(
      await lineFor('droog'),
      { ...(await lineFor('droog-fout')), 'Domein 1': 'omdenker', Talen: 'nl xx', Omdenker: 'soms' },
      { ...(await lineFor('weg')), Gebruiker: userId, Kenmerk: id, Standplaats: 'Duinzicht' },
      { Gebruiker: randomUUID() },
    );
    const { status, body } = await send('dryRun', file);
    expect([status, body.imported, body.lines, body.leftOut]).toEqual([201, false, 4, [3, 5]]);
    expect(body.changes).toMatchObject([
      { line: 2, what: 'add' },
      {
        line: 4,
        what: 'change',
        userId,
        columns: ['Standplaats', ...['Reistijd in minuten', 'Hoogste aantal lopende casussen']],
      },
    ]);
    const at = (line: number) => body.faults.filter((each: { line: number }) => each.line === line);
    expect(at(3).map(({ column }: { column: string }) => column)).toEqual(['Domein 1', 'Omdenker', 'Talen']);
    expect(at(5).length).toBeGreaterThan(3);
    expect(await stored()).toEqual(before);
  });

  it('imports nothing when one line is wrong, unless asked for line by line; nobody is removed', async () => {
    const before = await stored();
    const file = fileOf(await lineFor('goed'), await lineFor('fout', { 'Niveau 1': '9' }), await lineFor('ook-goed'));
    expect(pathsOf(await send('all', file))).toEqual([400, 'line:3:Niveau 1']);
    expect(await stored()).toEqual(before);
    const key = randomUUID();
    const answer = await send('lineByLine', file, pool.admin, key);
    expect(answer.body).toMatchObject({ imported: true, leftOut: [3], changes: [{ line: 2 }, { line: 4 }] });
    expect(await stored()).toHaveLength(before.length + 2);
    expect((await send('lineByLine', file, pool.admin, key)).body).toEqual(answer.body);
    expect((await send('all', file, pool.admin, key)).status).toBe(409);
  });

  it('names every line that it leaves out, also of a file full of faults', async () => {
    const sound = await lineFor('tussen-fouten');
    const wrong = Array.from({ length: 3_000 }, () => ({ ...sound, Gebruiker: randomUUID() }));
    const { status, body } = await send('lineByLine', fileOf(...wrong, sound));
    expect([status, body.faultCount, body.faults.length]).toEqual([201, 3_000, 201]);
    expect(body.leftOut).toEqual(wrong.map((_, index) => index + 2));
    expect(body.changes).toMatchObject([{ line: 3_002, what: 'add' }]);
    const refused = await send('all', fileOf(...wrong));
    expect([refused.status, refused.body.detail]).toEqual([400, 'Er zijn 3000 fouten om te herstellen.']);
  });

  it('takes what a spreadsheet makes of it: a line that says so, commas, its own words, no quotes, empty lines, days the Dutch way', async () => {
    const { Gebruiker, ...cells } = await lineFor('excel', { 'Uit de pool per': '1-9-2030', Omdenker: 'WAAR' });
    const columns = ['Gebruiker', ...headerFor(1).filter((name) => !['Kenmerk', 'Naam', 'Gebruiker'].includes(name))];
    const row = columns.map((column) => ({ Gebruiker, ...cells })[column] ?? '');
    const { body } = await send('all', `sep=,\r\n${columns.join(',')}\n\n${row.join(',')}\n${',,'}\n`);
    expect(body).toMatchObject({ lines: 1, changes: [{ line: 4, what: 'add' }] });
    const [expert] = await pool.world.database.query('SELECT * FROM "experts" WHERE "user_id" = $1', [Gebruiker]);
    expect(expert).toMatchObject({ left_on: '2030-09-01', omdenker: true });
  });

  it('refuses what is no table, no UTF-8, too large, or of another kind', async () => {
    expect(pathsOf(await send('all', '"Gebruiker;Organisatie\r\n'))).toEqual([400, '/csv']);
    expect(pathsOf(await send('alles', fileOf()))).toEqual([400, '/mode']);
    expect(pathsOf(await send('all', ''))[0]).toBe(400);
    expect(pathsOf(await send('lineByLine', 'Naam;Schoenmaat\r\n'))).toContain('line:1:Schoenmaat');
    expect(pathsOf(await send('all', 'Gebruiker\0'))).toEqual([400, '/csv']);
    const large = await send('all', 'x'.repeat(2_200_000));
    expect([large.status, large.body.detail]).toEqual([413, expect.stringContaining('2 MB')]);
    const headers = { Authorization: pool.admin, 'Idempotency-Key': randomUUID() };
    const latin = pool.world.http.post('/v1/expert-imports?mode=all').set({ ...headers, 'Content-Type': 'text/csv' });
    expect(pathsOf(await latin.send(Buffer.from('Zo\xeb', 'latin1') as never))).toEqual([400, '/csv']);
    expect((await pool.send('post', '/v1/expert-imports?mode=all', pool.admin)).status).toBe(415);
  });

  it('is for the administrator, about the own region, and in the log', async () => {
    const outsider = await pool.person('heuvelaar', ['expert'], pool.otherRegionId);
    expect(pathsOf(await send('all', fileOf(await lineFor('x', { Gebruiker: outsider.id }))))).toEqual([
      400,
      'line:2:Gebruiker',
    ]);
    expect((await send('all', fileOf(), pool.coordinator)).status).toBe(403);
    expect((await pool.get('/v1/expert-exports', pool.coordinator)).status).toBe(403);
    expect((await pool.get('/v1/expert-exports', pool.elsewhere)).text).not.toContain('De Kade');
    const entries = await pool.world.database.getRepository(AccessLogEntryEntity).find();
    const told = entries.map(({ action, route }) => `${action} ${route}`);
    const routes = ['export GET /v1/expert-exports', 'decide POST /v1/expert-imports', 'decide POST /v1/experts'];
    expect(told).toEqual(expect.arrayContaining(routes));
  });
});
