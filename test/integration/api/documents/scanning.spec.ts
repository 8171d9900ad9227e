import type { DataSource } from 'typeorm';
import { DocumentPieceEntity } from '#persistence/documents/document-piece.entity';
import { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { LeftoversRepository } from '#persistence/documents/leftovers.repository';
import { ScansRepository } from '#persistence/documents/scans.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { RegionTasksRepository } from '#persistence/region-tasks/region-tasks.repository';
import { connectService } from '#persistence/services/connect-service';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { createLogger } from '#logging/logger';
import { ClamScanner } from '../../../../apps/worker/src/documents/clam-scanner.js';
import { DocumentScanning } from '../../../../apps/worker/src/documents/document-scanning.js';
import { DocumentsSweep } from '../../../../apps/worker/src/documents/documents.sweep.js';
import { StoredFiles } from '../../../../apps/worker/src/documents/stored-files.js';
import { RegionDesk } from '../../../../apps/worker/src/sweeper/region-desk.js';
import { EICAR, startClamd, type TestClamd } from '../../../support/clamd.js';
import { pdfFile } from '#documents/testing/files';
import { testConfig } from '../../../support/secrets.js';
import { serviceUrls } from '../../../support/service-urls.js';
import { NOW, openDesk, type Desk } from './desk.js';

const MINUTE = 60_000;
const eicar = Buffer.from(EICAR);
const text = { contentType: 'text/plain', fileName: 'a.txt' };

describe('scanning of documents', () => {
  let clamd: TestClamd;
  let desk: Desk;
  let worker: DataSource;
  let scans: ScansRepository;
  let scanning: DocumentScanning;
  let sweep: DocumentsSweep;
  beforeAll(async () => {
    clamd = await startClamd();
    desk = await openDesk({ CLAMAV_ADDRESS: clamd.address });
    const { url } = desk.world.database.options as { url: string };
    const urls = await serviceUrls(url);
    worker = await connectService(urls.worker, 'worker');
    const files = new StoredFiles(worker, testConfig({ DATABASE_URL: urls.worker }));
    const region = new RegionDesk(new RegionTasksRepository(worker), new PoliciesRepository(worker));
    scans = new ScansRepository(worker);
    const logger = createLogger('worker', 'silent');
    scanning = new DocumentScanning(scans, files, new ClamScanner(clamd.address, 3_000), region, logger);
    sweep = new DocumentsSweep(new LeftoversRepository(worker), files);
  }, 60_000);
  afterAll(async () => {
    await worker.destroy();
    await desk.world.stop();
    await clamd.close();
  }, 30_000);
  beforeEach(() => {
    clamd.mood = 'works';
  });

  const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * MINUTE);
  const scanAll = async (minutes: number) => {
    while (await scanning.next(later(minutes))) continue;
  };
  const scanOf = async (path: string) => (await desk.get(path)).body.latest.scan as string;
  const tasks = () =>
    desk.world.database
      .getRepository(TaskEntity)
      .find({ where: { kind: 'replaceInfectedFile', state: 'open' }, order: { since: 'ASC' } });

  it('keeps a file to itself until the scanner has looked, and gives it out when it is clean', async () => {
    const bytes = pdfFile(1_500_000);
    const path = await desk.add(bytes);
    const waiting = await desk.get(`${path}/versions/1/content`);
    expect([waiting.status, waiting.body.type, waiting.headers['retry-after']]).toEqual([
      503,
      '/problems/scanWaiting',
      '5',
    ]);
    await scanAll(1);
    expect(clamd.streams).toContain(bytes.length);
    expect(clamd.longest).toBeLessThanOrEqual(1_048_576);
    expect(await scanOf(path)).toBe('clean');
    expect((await desk.download(`${path}/versions/1/content`)).body).toEqual(bytes);
  });

  it('never gives out an infected file, and asks the coordinator for another one until there is one', async () => {
    const path = await desk.add(eicar, text);
    await scanAll(1);
    const { body } = await desk.get(path);
    expect(body.latest).toMatchObject({ scan: 'infected', scanText: expect.stringContaining('zit een virus') });
    const refused = await desk.get(`${path}/versions/1/content`);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/fileInfected']);
    const [task] = await tasks();
    expect(task).toMatchObject({
      regionId: desk.world.regionId,
      caseId: desk.caseId,
      subjectId: body.id as string,
      ownerRole: 'coordinator',
    });
    const started = await desk.post(`${path}/versions`, { ...text, size: eicar.length });
    await desk.sendRest(started.headers.location!, eicar);
    await scanAll(2);
    expect(await tasks()).toHaveLength(1);
    const clean = Buffer.from('Schone tekst.');
    const next = await desk.post(`${path}/versions`, { ...text, size: clean.length });
    await desk.sendRest(next.headers.location!, clean);
    await scanAll(3);
    expect(await tasks()).toEqual([]);
    expect((await desk.get(`${path}/versions/1/content`)).status).toBe(403);
    expect((await desk.get(`${path}/versions/3/content`)).status).toBe(200);
  });

  it('ends the work with the document', async () => {
    const path = await desk.add(eicar, text);
    await scanAll(4);
    expect(await tasks()).toHaveLength(1);
    expect((await desk.post(`${path}/withdrawals`, { reason: 'Virus.' })).status).toBe(201);
    expect(await tasks()).toEqual([]);
  });

  it('asks nobody for what was taken back before, or has a later version', async () => {
    const back = await desk.add(eicar, text);
    await desk.post(`${back}/withdrawals`, { reason: 'Verkeerd bestand.' });
    const replaced = await desk.add(eicar, text);
    const clean = Buffer.from('Schone tekst.');
    const next = await desk.post(`${replaced}/versions`, { ...text, size: clean.length });
    await desk.sendRest(next.headers.location!, clean);
    await scanAll(4);
    expect((await desk.get(`${replaced}/versions/1/content`)).status).toBe(403);
    expect(await tasks()).toEqual([]);
  });

  it.each(['silent', 'tooLarge', 'hangsUp'] as const)('waits while the scanner is %s, and asks again', async (mood) => {
    clamd.mood = mood;
    const path = await desk.add(pdfFile());
    await scanAll(5);
    expect(await scanOf(path)).toBe('waiting');
    expect((await desk.get(`${path}/versions/1/content`)).status).toBe(503);
    clamd.mood = 'works';
    await scanAll(6);
    expect(await scanOf(path)).toBe('clean');
  });

  it('looks into a file once, however many workers ask', async () => {
    await desk.add(pdfFile());
    const claims = await Promise.all([1, 2, 3].map(() => scans.claim(later(7).toISOString(), later(12).toISOString())));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    await scanAll(13);
  });

  it('does not wait for a scanner that is taken away, and looks again when there is one', async () => {
    clamd.mood = 'silent';
    const path = await desk.add(pdfFile());
    await scans.adopt(false, later(14).toISOString());
    expect(await scanOf(path)).toBe('notScanned');
    expect((await desk.get(`${path}/versions/1/content`)).status).toBe(200);
    clamd.mood = 'works';
    await scans.adopt(true, later(14).toISOString());
    expect(await scanOf(path)).toBe('waiting');
    await scanAll(14);
    expect(await scanOf(path)).toBe('clean');
  });

  it('does not ask again at once for a file that cannot be read', async () => {
    const path = await desk.add(pdfFile());
    const { database } = desk.world;
    const { id } = await database.getRepository(DocumentVersionEntity).findOneByOrFail({
      documentId: path.split('/').at(-1)!,
    });
    await database.getRepository(DocumentPieceEntity).delete({ versionId: id });
    expect(await scanning.next(later(15))).toBe(true);
    expect(await scanning.next(later(16))).toBe(false);
    expect(await scanOf(path)).toBe('waiting');
    expect((await desk.get(`${path}/versions/1/content`)).status).toBe(503);
  });

  it('clears away what nobody finished within a day, and nothing else', async () => {
    const kept = await desk.add(pdfFile());
    const bytes = pdfFile(1_048_576 + 10);
    const { path, documentId } = await desk.start(bytes);
    await desk.piece(path, 0, bytes.subarray(0, 1_048_576));
    const stopping = new AbortController().signal;
    expect(await sweep.sweep(later(23 * 60), stopping)).toMatchObject({ found: 0 });
    expect((await desk.get(path)).status).toBe(200);
    const swept = await sweep.sweep(later(25 * 60), stopping);
    expect(swept.found).toBeGreaterThan(0);
    expect(swept.mended).toBe(swept.found);
    expect((await desk.get(path)).status).toBe(404);
    const left = { documentId };
    expect(await desk.world.database.getRepository(DocumentVersionEntity).countBy(left)).toBe(0);
    expect((await desk.get(kept)).status).toBe(200);
  });
});
