import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { PIECE_BYTES } from '#contracts/documents';
import type { Role } from '#contracts/codes';
import { CaseEntity } from '#persistence/cases/case.entity';
import { intakeFor, startApi, type ApiWorld } from '../api-world.js';

export const NOW = '2026-11-25T12:00:00.000Z';

export interface StartedUpload {
  id: string;
  documentId: string;
  path: string;
}

export interface Announcement {
  title?: string;
  kind?: string;
  fileName?: string;
  size?: number;
  contentType?: string;
}

/** Who sends and reads documents of one case, by HTTP only. */
export interface Desk {
  world: ApiWorld;
  caseId: string;
  /** The clock of the API. */
  clock: { now: () => Date; set(at: string): void };
  signIn(name: string, roles: Role[], regionId?: string): Promise<void>;
  token(who: string): string;
  /** Another case of the same people. */
  otherCase(): Promise<string>;
  get(path: string, who?: string): Promise<Response>;
  post(path: string, body?: object, who?: string): Promise<Response>;
  piece(path: string, from: number, bytes: Buffer, who?: string): Promise<Response>;
  start(bytes: Buffer, changes?: Announcement, who?: string): Promise<StartedUpload>;
  /** Every piece from here on; gives the last answer. */
  sendRest(path: string, bytes: Buffer, from?: number, who?: string): Promise<Response>;
  /** A whole document; gives its address. */
  add(bytes: Buffer, changes?: Announcement, who?: string): Promise<string>;
  download(path: string, who?: string): Promise<Response>;
}

export async function openDesk(variables: Record<string, string> = {}): Promise<Desk> {
  let now = NOW;
  const clock = { now: () => new Date(now), set: (at: string) => void (now = at) };
  const world = await startApi({ clock }, variables);
  const tokens = new Map<string, string>();
  const as = (who: string) => ({ Authorization: tokens.get(who)! });
  const signIn = async (name: string, roles: Role[], regionId?: string) =>
    void tokens.set(name, await world.signIn(name, roles, regionId));
  const post = async (path: string, body: object = {}, who = 'cora') =>
    world.http
      .post(path)
      .set({ ...as(who), 'Idempotency-Key': randomUUID() })
      .send(body);
  // One server for the whole file: a test can talk to it below HTTP too.
  await world.app.listen(0, '127.0.0.1');
  await signIn('cora', ['coordinator']);
  await signIn('inge', ['casusinbrenger']);
  const intake = await post('/v1/cases', intakeFor(world.gemeenteId), 'inge');
  const caseId = intake.body.id as string;
  await world.database.getRepository(CaseEntity).update({ id: caseId }, { phase: 'plan' });
  const piece: Desk['piece'] = async (path, from, bytes, who = 'cora') =>
    world.http
      .patch(path)
      .set({ ...as(who), 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(from) })
      .send(bytes);
  const start: Desk['start'] = async (bytes, changes = {}, who = 'cora') => {
    const file = { fileName: 'noor.pdf', size: bytes.length, contentType: 'application/pdf' };
    const told = await post(
      `/v1/cases/${caseId}/documents`,
      { title: 'Verslag over Noor', kind: 'report', ...file, ...changes },
      who,
    );
    expect(told.status).toBe(201);
    const { id, documentId } = told.body as StartedUpload;
    return { id, documentId, path: told.headers.location! };
  };
  const sendRest: Desk['sendRest'] = async (path, bytes, from = 0, who = 'cora') => {
    let last: Response | null = null;
    for (let at = from; at < bytes.length; at += PIECE_BYTES) {
      last = await piece(path, at, bytes.subarray(at, at + PIECE_BYTES), who);
    }
    return last!;
  };
  return {
    world,
    caseId,
    clock,
    signIn,
    token: (who) => tokens.get(who)!,
    otherCase: async () => (await post('/v1/cases', intakeFor(world.gemeenteId), 'inge')).body.id as string,
    get: async (path, who = 'cora') => world.http.get(path).set(as(who)),
    post,
    piece,
    start,
    sendRest,
    add: async (bytes, changes, who) => {
      const { documentId, path } = await start(bytes, changes, who);
      expect((await sendRest(path, bytes, 0, who)).status).toBe(200);
      return `/v1/cases/${caseId}/documents/${documentId}`;
    },
    download: async (path, who = 'cora') => world.http.get(path).set(as(who)).buffer(true).parse(whole),
  };
}

/** Every byte, as bytes. */
function whole(answer: Response, done: (error: Error | null, body: unknown) => void): void {
  const chunks: Buffer[] = [];
  const response = answer as unknown as NodeJS.ReadableStream;
  response.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  response.on('end', () => done(null, Buffer.concat(chunks)));
  response.on('error', (error: Error) => done(error, Buffer.alloc(0)));
}
