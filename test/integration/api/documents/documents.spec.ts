import { randomUUID } from 'node:crypto';
import { PIECE_BYTES } from '#contracts/documents';
import { CaseEntity } from '#persistence/cases/case.entity';
import { DocumentPieceEntity } from '#persistence/documents/document-piece.entity';
import { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { pdfFile } from '#documents/testing/files';
import { NOW, openDesk, type Desk } from './desk.js';

const SECRET = 'Kanarie-Noor-4711';

describe('documents', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.signIn('emma', ['expert']);
    await desk.signIn('rita', ['regievoerder']);
    await desk.signIn('adam', ['regionAdmin', 'auditor']);
    await desk.signIn('gerda', ['coordinator'], await desk.world.addRegion('HE'));
    await participate('emma', 'expert', 'full');
  }, 60_000);
  afterAll(() => desk.world.stop(), 30_000);
  beforeEach(() => desk.clock.set(NOW));

  const idOf = async (subject: string) =>
    (await desk.world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;
  const setPhase = (phase: CaseEntity['phase']) =>
    desk.world.database.getRepository(CaseEntity).update({ id: desk.caseId }, { phase });
  async function participate(who: string, role: 'expert' | 'regievoerder', view: 'full' | 'asked') {
    await desk.world.database.getRepository(ParticipantEntity).insert({
      id: randomUUID(),
      caseId: desk.caseId,
      userId: await idOf(who),
      role,
      view,
      since: NOW,
      until: null,
    });
  }
  const newVersion = async (path: string, bytes: Buffer, who = 'cora') => {
    const file = { fileName: 'versie.pdf', size: bytes.length, contentType: 'application/pdf' };
    const begun = await desk.post(`${path}/versions`, file, who);
    return begun.status === 201 ? desk.sendRest(begun.headers.location!, bytes, 0, who) : begun;
  };

  it('are listed with their newest version, and tell whether somebody looked for viruses', async () => {
    const path = await desk.add(pdfFile(), { title: 'Onderzoek', kind: 'assessment', fileName: 'onderzoek.pdf' });
    const { body } = await desk.get(`/v1/cases/${desk.caseId}/documents`);
    expect(body.count).toBe(1);
    expect(body.results[0]).toMatchObject({
      caseId: desk.caseId,
      kind: 'assessment',
      title: 'Onderzoek',
      createdBy: await idOf('cora'),
      lockedBy: null,
      versions: 1,
      latest: {
        number: 1,
        fileName: 'onderzoek.pdf',
        scan: 'notScanned',
        scanText: expect.stringContaining('niet gecontroleerd op virussen: er is geen virusscanner'),
      },
    });
    expect((await desk.get(path)).body).toEqual(body.results[0]);
    const { path: onItsWay } = await desk.start(pdfFile());
    expect((await desk.get(`/v1/cases/${desk.caseId}/documents`)).body.count).toBe(1);
    expect((await desk.get(onItsWay.replace(/\/uploads.*/, ''))).status).toBe(404);
  });

  it('keep their earlier versions', async () => {
    const [first, second] = [pdfFile(300), pdfFile(400)];
    const path = await desk.add(first);
    expect((await newVersion(path, second)).body.version).toBe(2);
    const { body } = await desk.get(`${path}/versions`);
    expect(body.results.map(({ number, size }: { number: number; size: number }) => [number, size])).toEqual([
      [2, 400],
      [1, 300],
    ]);
    expect((await desk.download(`${path}/versions/1/content`)).body).toEqual(first);
    expect((await desk.download(`${path}/versions/2/content`)).body).toEqual(second);
    for (const version of ['3', '0', '-1', '1e3']) {
      expect((await desk.get(`${path}/versions/${version}/content`)).status).toBe(404);
    }
  });

  it('are given out as a download without a name of anybody, and logged before the first byte', async () => {
    const path = await desk.add(pdfFile(PIECE_BYTES + 7), { fileName: `${SECRET}.pdf` });
    const { headers, body } = await desk.download(`${path}/versions/1/content`);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PIECE_BYTES + 7),
      'content-disposition': expect.stringMatching(/^attachment; filename="ME-2026-\d{4}-verslag-v1\.pdf"$/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(body).toHaveLength(PIECE_BYTES + 7);
    expect(JSON.stringify(headers)).not.toContain(SECRET);
    const logged = await desk.world.database.query<{ fields: string[] }[]>(
      `SELECT "fields" FROM "access_log_entries" WHERE "action" = 'download' ORDER BY "at" DESC`,
    );
    expect(logged.map(({ fields }) => fields)).toContainEqual([`document:${path.split('/').at(-1)}`, 'version:1']);
  });

  it('stand sealed in the database, and leave no plain byte in any table', async () => {
    const bytes = pdfFile(2 * PIECE_BYTES);
    bytes.write(SECRET, 500);
    bytes.write(SECRET, PIECE_BYTES + 500);
    await desk.add(bytes, { title: SECRET, fileName: `${SECRET}.pdf` });
    const tables = await desk.world.database.query<{ name: string }[]>(
      `SELECT format('%I.%I', table_schema, table_name) AS "name" FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.map(({ name }) => name)).toContain('public.document_pieces');
    const hex = Buffer.from(SECRET).toString('hex');
    for (const { name } of tables) {
      const [{ found }] = await desk.world.database.query<[{ found: number }]>(
        `SELECT count(*)::int AS "found" FROM ${name} AS "row" WHERE "row"::text LIKE $1 OR "row"::text LIKE $2`,
        [`%${SECRET}%`, `%${hex}%`],
      );
      expect([name, found]).toEqual([name, 0]);
    }
  });

  it('do not open with a piece in another place', async () => {
    const path = await desk.add(pdfFile(2 * PIECE_BYTES));
    const { database } = desk.world;
    const { id } = await database.getRepository(DocumentVersionEntity).findOneByOrFail({
      documentId: path.split('/').at(-1)!,
    });
    const pieces = database.getRepository(DocumentPieceEntity);
    const [first, second] = await pieces.find({ where: { versionId: id }, order: { number: 'ASC' } });
    await pieces.update({ versionId: id, number: 0 }, { bytes: second!.bytes });
    await pieces.update({ versionId: id, number: 1 }, { bytes: first!.bytes });
    expect((await desk.get(`${path}/versions/1/content`)).status).toBe(500);
  });

  describe('a lock', () => {
    it('keeps others from a next version for half an hour, and tells them who has it', async () => {
      const path = await desk.add(pdfFile());
      const locked = await desk.post(`${path}/locks`, {}, 'inge');
      expect(locked.body).toMatchObject({ lockedBy: await idOf('inge'), lockedUntil: '2026-11-25T12:30:00.000Z' });
      for (const refused of [
        await newVersion(path, pdfFile()),
        await desk.post(`${path}/locks`),
        await desk.post(`${path}/lock-releases`),
        await desk.post(`${path}/withdrawals`, { reason: 'Fout.' }),
      ]) {
        expect([refused.status, refused.body.type]).toEqual([409, '/problems/documentLocked']);
        expect(refused.body.detail).toContain('inge (test) werkt aan dit document tot wo 25 nov 2026, 13.30 uur.');
      }
      desk.clock.set('2026-11-25T12:20:00.000Z');
      expect((await desk.post(`${path}/locks`, {}, 'inge')).body.lockedUntil).toBe('2026-11-25T12:50:00.000Z');
      desk.clock.set('2026-11-25T12:50:00.000Z');
      expect((await desk.get(path)).body).toMatchObject({ lockedBy: null, lockedUntil: null });
      expect((await newVersion(path, pdfFile())).body.version).toBe(2);
    });

    it('is given free by hand, or by the version that it was for', async () => {
      const path = await desk.add(pdfFile());
      await desk.post(`${path}/locks`, {}, 'inge');
      expect((await desk.post(`${path}/lock-releases`, {}, 'inge')).body.lockedBy).toBeNull();
      await desk.post(`${path}/locks`);
      expect((await newVersion(path, pdfFile())).body.version).toBe(2);
      expect((await newVersion(path, pdfFile(), 'inge')).body.version).toBe(3);
    });

    it('stops a version that was begun before it, at its last byte; the bytes are not lost', async () => {
      const path = await desk.add(pdfFile());
      const bytes = pdfFile();
      const begun = await desk.post(`${path}/versions`, {
        fileName: 'a.pdf',
        size: bytes.length,
        contentType: 'application/pdf',
      });
      await desk.post(`${path}/locks`, {}, 'inge');
      expect((await desk.piece(begun.headers.location!, 0, bytes)).status).toBe(409);
      await desk.post(`${path}/lock-releases`, {}, 'inge');
      expect((await desk.piece(begun.headers.location!, 0, bytes)).body.version).toBe(2);
    });
  });

  it('can be taken back, with a reason, by the coordinator or who made them', async () => {
    const path = await desk.add(pdfFile(), {}, 'inge');
    const theirs = await desk.add(pdfFile());
    expect((await desk.post(`${theirs}/withdrawals`, { reason: 'Fout.' }, 'inge')).status).toBe(403);
    expect((await desk.post(`${path}/withdrawals`, {}, 'inge')).status).toBe(400);
    const withdrawn = await desk.post(`${path}/withdrawals`, { reason: 'Dit gaat over een ander kind.' }, 'inge');
    expect(withdrawn.body).toMatchObject({ withdrawnAt: NOW, phase: 'plan' });
    expect((await desk.post(`${theirs}/withdrawals`, { reason: 'Dubbel.' })).status).toBe(201);
    for (const gone of [path, `${path}/versions`, `${path}/versions/1/content`]) {
      expect((await desk.get(gone, 'inge')).status).toBe(404);
    }
    expect((await newVersion(path, pdfFile())).status).toBe(404);
  });

  describe('who may', () => {
    let path: string;
    beforeAll(async () => {
      path = await desk.add(pdfFile());
    });
    const reads = () => [`/v1/cases/${desk.caseId}/documents`, path, `${path}/versions`, `${path}/versions/1/content`];
    const begin = (who: string) =>
      desk.post(
        `/v1/cases/${desk.caseId}/documents`,
        { title: 'a', kind: 'other', fileName: 'a.txt', size: 1, contentType: 'text/plain' },
        who,
      );

    it('an expert who accepted reads, and sends nothing', async () => {
      for (const read of reads()) expect([read, (await desk.get(read, 'emma')).status]).toEqual([read, 200]);
      expect((await begin('emma')).status).toBe(403);
      expect((await desk.post(`${path}/locks`, {}, 'emma')).status).toBe(403);
    });

    it('who is only asked something, works in another region or runs one does not: not even that it is there', async () => {
      await participate('rita', 'regievoerder', 'asked');
      for (const who of ['rita', 'gerda']) {
        for (const read of reads()) expect([who, read, (await desk.get(read, who)).status]).toEqual([who, read, 404]);
        expect((await begin(who)).status).toBe(404);
      }
      for (const read of reads()) expect((await desk.get(read, 'adam')).status).toBe(403);
      const nowhere = `/v1/cases/${desk.caseId}/documents/${randomUUID()}`;
      const [foreign, absent] = [await desk.get(path, 'gerda'), await desk.get(nowhere)];
      expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    });

    it('a document is not found through another case', async () => {
      const other = await desk.otherCase();
      expect((await desk.get(path.replace(desk.caseId, other))).status).toBe(404);
      expect((await desk.get(`${path.replace(desk.caseId, other)}/versions/1/content`)).status).toBe(404);
    });

    it('of a closed case nobody sends anything; who may still reads', async () => {
      const { path: begun } = await desk.start(pdfFile());
      await setPhase('closed');
      expect((await begin('cora')).body.type).toBe('/problems/caseClosed');
      expect((await desk.piece(begun, 0, pdfFile())).status).toBe(409);
      expect((await desk.post(`${path}/locks`)).status).toBe(409);
      expect((await desk.download(`${path}/versions/1/content`)).status).toBe(200);
      await setPhase('plan');
    });
  });
});
