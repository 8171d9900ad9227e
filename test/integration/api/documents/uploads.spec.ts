import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PIECE_BYTES } from '#contracts/documents';
import { DocumentPieceEntity } from '#persistence/documents/document-piece.entity';
import { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { DocumentEntity } from '#persistence/documents/document.entity';
import { pdfFile, wordEntries, wordFile, zipOf } from '#documents/testing/files';
import { openDesk, type Desk } from './desk.js';

const FIFTEEN_MB = 15 * 1_048_576;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('uploads of documents', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ DOCUMENT_MAX_PER_CASE: '30' });
  }, 60_000);
  afterAll(() => desk.world.stop(), 30_000);

  const count = (table: typeof DocumentEntity | typeof DocumentVersionEntity | typeof DocumentPieceEntity) =>
    desk.world.database.getRepository<object>(table).count();

  /** Sends half of a piece and cuts the line. */
  async function cutOff(path: string, from: number, bytes: Buffer): Promise<void> {
    const { port } = (desk.world.app.getHttpServer() as Server).address() as AddressInfo;
    const headers = {
      Authorization: desk.token('cora'),
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(bytes.length),
      'Upload-Offset': String(from),
    };
    const half = request({ port, path, method: 'PATCH', headers });
    half.on('error', () => undefined);
    half.flushHeaders();
    await new Promise<void>((sent) => half.write(bytes.subarray(0, bytes.length / 2), () => sent()));
    const closed = new Promise((done) => half.on('close', done));
    half.destroy();
    await closed;
  }

  it('goes on where a connection was cut, and tells how far it is', async () => {
    const bytes = pdfFile(FIFTEEN_MB);
    const { path } = await desk.start(bytes, { title: 'Groot verslag' });
    await desk.sendRest(path, bytes.subarray(0, 7 * PIECE_BYTES));
    await cutOff(path, 7 * PIECE_BYTES, bytes.subarray(7 * PIECE_BYTES, 8 * PIECE_BYTES));
    const half = await desk.get(path);
    expect(half.body).toMatchObject({ received: 7 * PIECE_BYTES, size: FIFTEEN_MB, version: null });
    expect(half.body.progress).toBe('7,0 van 15,0 MB is binnen (46%).');
    const last = await desk.sendRest(path, bytes, 7 * PIECE_BYTES);
    expect(last.body).toMatchObject({ version: 1, progress: 'Het hele bestand is binnen (15,0 MB).' });
    const { body } = await desk.get(path.replace(/\/uploads.*/, ''));
    expect(body).toMatchObject({ title: 'Groot verslag', latest: { size: FIFTEEN_MB, scan: 'notScanned' } });
    const file = await desk.download(`${path.replace(/\/uploads.*/, '')}/versions/1/content`);
    expect((file.body as Buffer).equals(bytes)).toBe(true);
  }, 60_000);

  it('takes a piece that is sent again, says where to go on, and keeps a piece once', async () => {
    const bytes = pdfFile(2 * PIECE_BYTES + 10);
    const { id, path } = await desk.start(bytes);
    const first = bytes.subarray(0, PIECE_BYTES);
    expect((await desk.piece(path, 0, first)).headers['upload-offset']).toBe(String(PIECE_BYTES));
    expect((await desk.piece(path, 0, first)).body).toMatchObject({ received: PIECE_BYTES });
    const other = Buffer.from(first).fill(1, 1_000);
    for (const [from, piece] of [
      [0, other],
      [2 * PIECE_BYTES, bytes.subarray(2 * PIECE_BYTES)],
    ] as const) {
      const elsewhere = await desk.piece(path, from, piece);
      expect(elsewhere.status).toBe(409);
      expect(elsewhere.headers['upload-offset']).toBe(String(PIECE_BYTES));
      expect(elsewhere.body.detail).toBe(`Wij hebben al ${PIECE_BYTES} bytes. Ga daar verder.`);
    }
    const done = await desk.sendRest(path, bytes, PIECE_BYTES);
    const again = await desk.piece(path, 2 * PIECE_BYTES, bytes.subarray(2 * PIECE_BYTES));
    expect([done.body.version, again.body.version]).toEqual([1, 1]);
    const pieces = await desk.world.database.getRepository(DocumentPieceEntity).findBy({ versionId: id });
    expect(pieces.map(({ number }) => number).sort()).toEqual([0, 1, 2]);
  });

  it('has no more than one piece in memory: longer and shorter ones are refused', async () => {
    const bytes = pdfFile(3 * PIECE_BYTES);
    const { path } = await desk.start(bytes);
    for (const length of [PIECE_BYTES - 1, PIECE_BYTES + 1, 2 * PIECE_BYTES]) {
      const refused = await desk.piece(path, 0, bytes.subarray(0, length));
      expect([refused.status, refused.body.detail]).toEqual([
        400,
        `Dit stuk moet precies ${PIECE_BYTES} bytes zijn. Stuur het opnieuw.`,
      ]);
    }
    expect((await desk.piece(path, 100, bytes.subarray(100, PIECE_BYTES))).status).toBe(409);
    expect((await desk.get(path)).body.received).toBe(0);
  });

  it('lets two senders of the same piece keep it once', async () => {
    const bytes = pdfFile(2 * PIECE_BYTES);
    const { path } = await desk.start(bytes);
    const answers = await Promise.all([1, 2, 3].map(() => desk.piece(path, 0, bytes.subarray(0, PIECE_BYTES))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await desk.get(path)).body.received).toBe(PIECE_BYTES);
  });

  it('refuses before sending: too large, or a name of another kind', async () => {
    const { status, body } = await desk.post(`/v1/cases/${desk.caseId}/documents`, {
      title: 'Foto’s',
      kind: 'other',
      fileName: 'fotos.exe',
      size: 34 * 1_048_576,
      contentType: 'application/pdf',
    });
    expect(status).toBe(400);
    expect(body.faults).toEqual([
      { path: '/fileName', message: 'Kies een bestand waarvan de naam eindigt op .pdf.' },
      { path: '/size', message: 'Dit bestand is 34 MB. Het mag 20 MB zijn. Maak het kleiner of deel het op.' },
    ]);
  });

  it.each<[string, string, () => Buffer, RegExp]>([
    ['a program', 'application/pdf', () => Buffer.from('MZ\x90\0 this is no document'), /past niet bij de soort/],
    ['a web page', 'text/plain', () => Buffer.from('<p>\x1b[2J</p>'), /past niet bij de soort/],
    ['another zip', DOCX, () => zipOf([{ name: 'a.txt', data: 'a' }]), /past niet bij de soort/],
    ['a zip bomb', DOCX, () => wordFile([{ name: 'word/a.emf', data: Buffer.alloc(8 << 20) }]), /veel te groot/],
    [
      'an XML bomb',
      DOCX,
      () => wordFile([{ name: 'a.xml', data: '<!DOCTYPE a [<!ENTITY b "b">]>' }]),
      /anders opgebouwd/,
    ],
    ['a name that climbs', DOCX, () => wordFile([{ name: '../../a', data: 'a' }]), /anders opgebouwd/],
    ['macros', DOCX, () => wordFile([{ name: 'word/vbaProject.bin', data: 'a' }]), /zonder macro/],
    ['a zip inside', DOCX, () => wordFile([{ name: 'word/a.png', data: zipOf(wordEntries()) }]), /ander bestand/],
    ['a password', 'application/pdf', () => Buffer.from('%PDF-1.7 /Encrypt 1 0 R %%EOF'), /wachtwoord/],
  ])('forgets %s', async (_name, contentType, make, why) => {
    const before = [await count(DocumentEntity), await count(DocumentVersionEntity), await count(DocumentPieceEntity)];
    const bytes = make();
    const fileName = { 'text/plain': 'a.txt', [DOCX]: 'a.docx' }[contentType] ?? 'a.pdf';
    const { path } = await desk.start(bytes, { contentType, fileName });
    const { status, body } = await desk.sendRest(path, bytes);
    expect([status, body.type]).toEqual([400, '/problems/fileRefused']);
    expect(body.detail).toMatch(why);
    expect((await desk.get(path)).status).toBe(404);
    expect([await count(DocumentEntity), await count(DocumentVersionEntity), await count(DocumentPieceEntity)]).toEqual(
      before,
    );
  });

  it('begins once by its key', async () => {
    const body = { title: 'Brief', kind: 'letter', fileName: 'a.txt', size: 4, contentType: 'text/plain' };
    const send = (said: object) =>
      desk.world.http
        .post(`/v1/cases/${desk.caseId}/documents`)
        .set('Authorization', desk.token('cora'))
        .set('Idempotency-Key', 'twice')
        .send(said);
    const [first, second] = [await send(body), await send(body)];
    expect([first.status, second.body.id]).toEqual([201, first.body.id]);
    expect((await send({ ...body, size: 5 })).status).toBe(409);
  });

  it('can be stopped, and is gone then', async () => {
    const bytes = pdfFile(2 * PIECE_BYTES);
    const { path, documentId } = await desk.start(bytes);
    await desk.piece(path, 0, bytes.subarray(0, PIECE_BYTES));
    expect((await desk.post(`${path}/cancellations`)).status).toBe(201);
    expect((await desk.get(path)).status).toBe(404);
    expect(await desk.world.database.getRepository(DocumentEntity).countBy({ id: documentId })).toBe(0);
  });

  it('is only for who began it', async () => {
    const { path } = await desk.start(pdfFile());
    for (const who of ['inge']) {
      expect((await desk.get(path, who)).status).toBe(404);
      expect((await desk.piece(path, 0, pdfFile(), who)).status).toBe(404);
      expect((await desk.post(`${path}/cancellations`, {}, who)).status).toBe(404);
    }
  });

  it('takes bytes here only, and nothing but bytes', async () => {
    const { path } = await desk.start(pdfFile());
    const json = await desk.world.http.patch(path).set('Authorization', desk.token('cora')).send({});
    expect([json.status, json.headers['accept-patch']]).toEqual([415, 'application/octet-stream']);
    const bytes = await desk.world.http
      .post(`/v1/cases/${desk.caseId}/pauses`)
      .set({ Authorization: desk.token('cora'), 'Content-Type': 'application/octet-stream' })
      .send(pdfFile());
    expect(bytes.status).toBe(415);
  });

  it('leaves room for others: so many documents a case', async () => {
    const { database } = desk.world;
    for (let left = 30 - (await count(DocumentEntity)); left > 0; left--) await desk.start(pdfFile());
    const full = await desk.post(`/v1/cases/${desk.caseId}/documents`, {
      title: 'Nog een',
      kind: 'other',
      fileName: 'a.txt',
      size: 1,
      contentType: 'text/plain',
    });
    expect([full.status, full.body.type]).toEqual([409, '/problems/tooManyDocuments']);
    expect(await database.getRepository(DocumentEntity).count()).toBe(30);
  });
});
