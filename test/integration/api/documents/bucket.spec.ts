import type { DataSource } from 'typeorm';
import { CaseEntity } from '#persistence/cases/case.entity';
import { DocumentEntity } from '#persistence/documents/document.entity';
import { DocumentPieceEntity } from '#persistence/documents/document-piece.entity';
import { DocumentRemovalEntity } from '#persistence/documents/document-removal.entity';
import { LeftoversRepository } from '#persistence/documents/leftovers.repository';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { connectService } from '#persistence/services/connect-service';
import { DocumentsSweep } from '../../../../apps/worker/src/documents/documents.sweep.js';
import { StoredFiles } from '../../../../apps/worker/src/documents/stored-files.js';
import { BUCKET_KEY, startBucket, type TestBucket } from '#documents/testing/bucket';
import { pdfFile } from '#documents/testing/files';
import { testConfig } from '../../../support/secrets.js';
import { serviceUrls } from '../../../support/service-urls.js';
import { NOW, openDesk, type Desk } from './desk.js';

const SECRET = 'Kanarie-Noor-4712';

describe('documents in a bucket', () => {
  let bucket: TestBucket;
  let desk: Desk;
  let worker: DataSource;
  let sweep: DocumentsSweep;
  beforeAll(async () => {
    bucket = await startBucket();
    const variables = { DOCUMENT_STORE: bucket.address, DOCUMENT_STORE_KEY: BUCKET_KEY };
    desk = await openDesk(variables);
    const urls = await serviceUrls((desk.world.database.options as { url: string }).url);
    worker = await connectService(urls.worker, 'worker');
    const files = new StoredFiles(worker, testConfig({ DATABASE_URL: urls.worker, ...variables }));
    sweep = new DocumentsSweep(new LeftoversRepository(worker), files);
  }, 60_000);
  afterAll(async () => {
    await worker.destroy();
    await desk.world.stop();
    await bucket.close();
  }, 30_000);
  beforeEach(() => {
    bucket.failWith = null;
  });

  const removals = () => desk.world.database.getRepository(DocumentRemovalEntity).count();
  const swept = () => sweep.sweep(new Date(NOW), new AbortController().signal);

  it('lie there sealed, under names that say nothing, and not in the database', async () => {
    const bytes = pdfFile(2 * 1_048_576 + 5);
    bytes.write(SECRET, 600);
    const path = await desk.add(bytes, { fileName: `${SECRET}.pdf` });
    expect(bucket.objects.size).toBe(3);
    for (const [name, object] of bucket.objects) {
      expect(name).toMatch(/^[0-9a-f-]{36}\/[012]$/);
      expect(object.includes(SECRET)).toBe(false);
      expect(path).not.toContain(name.slice(0, 36));
    }
    expect(await desk.world.database.getRepository(DocumentPieceEntity).count()).toBe(0);
    expect((await desk.download(`${path}/versions/1/content`)).body).toEqual(bytes);
  });

  it('do not open when somebody swapped or lost objects', async () => {
    const path = await desk.add(pdfFile(2 * 1_048_576));
    const [first, second] = [...bucket.objects.keys()].slice(-2) as [string, string];
    const [one, two] = [bucket.objects.get(first)!, bucket.objects.get(second)!];
    bucket.objects.set(first, two).set(second, one);
    expect((await desk.get(`${path}/versions/1/content`)).status).toBe(500);
    bucket.objects.delete(first);
    expect((await desk.get(`${path}/versions/1/content`)).status).toBe(500);
  });

  it('wait while the bucket is away: the sender goes on where it was', async () => {
    const bytes = pdfFile();
    const { path } = await desk.start(bytes);
    bucket.failWith = 503;
    expect((await desk.piece(path, 0, bytes)).status).toBe(503);
    bucket.failWith = null;
    expect((await desk.get(path)).body.received).toBe(0);
    expect((await desk.piece(path, 0, bytes)).body.version).toBe(1);
  });

  it('are removed from it when an upload is stopped, and the removal waits for a bucket that is away', async () => {
    const before = bucket.objects.size;
    const bytes = pdfFile(2 * 1_048_576);
    const { path } = await desk.start(bytes);
    await desk.piece(path, 0, bytes.subarray(0, 1_048_576));
    expect(bucket.objects.size).toBe(before + 1);
    await desk.post(`${path}/cancellations`);
    expect(await removals()).toBe(1);
    bucket.failWith = 503;
    await expect(swept()).rejects.toThrow();
    expect(await removals()).toBe(1);
    bucket.failWith = null;
    expect(await swept()).toMatchObject({ found: 1, mended: 1 });
    expect([bucket.objects.size, await removals()]).toEqual([before, 0]);
  });

  it('are destroyed with the dossier', async () => {
    const { database } = desk.world;
    await desk.add(pdfFile());
    const closed = { phase: 'closed', closedAt: '2006-01-01T00:00:00.000Z', keepUntil: '2026-01-01' } as const;
    await database.getRepository(CaseEntity).update({ id: desk.caseId }, closed);
    expect(await new RetentionRepository(worker).destroy(desk.caseId, NOW)).toEqual({ destroy: true });
    expect(await database.getRepository(DocumentEntity).countBy({ caseId: desk.caseId })).toBe(0);
    await swept();
    expect(bucket.objects.size).toBe(0);
  });
});
