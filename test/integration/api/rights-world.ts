import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { Role } from '#contracts/codes';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

/** A region with a case, its people, and a stranger in another region: for the rights of a person over a dossier. */
export class RightsWorld {
  private readonly tokens: Record<string, string> = {};
  readonly ids: Record<string, string> = {};

  private constructor(readonly world: ApiWorld) {}

  static async start(): Promise<RightsWorld> {
    const rights = new RightsWorld(await startApi());
    await rights.add('corrie', ['coordinator']);
    await rights.add('anna', ['casusinbrenger']);
    await rights.add('xavier', ['expert']);
    await rights.add('adriaan', ['auditor']);
    await rights.add('bas', ['regionAdmin']);
    const elsewhere = await rights.world.addRegion('HE');
    await rights.add('vreemd', ['coordinator', 'expert'], elsewhere);
    await rights.add('vreemde-auditor', ['auditor'], elsewhere);
    return rights;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }

  async add(name: string, roles: Role[], regionId = this.world.regionId): Promise<void> {
    this.tokens[name] = await this.world.signIn(name, roles, regionId);
    this.ids[name] = (await this.world.database.getRepository(UserEntity).findOneByOrFail({ subject: name })).id;
  }

  /** A new case of anna, coordinated by corrie. */
  async submit(more: object = {}): Promise<string> {
    const { body } = await this.post('cases', 'anna', { ...intakeFor(this.world.gemeenteId), ...more }).expect(201);
    const { id } = body as { id: string };
    await this.world.database.query('UPDATE "cases" SET "coordinator_id" = $2 WHERE "id" = $1', [id, this.ids.corrie]);
    await this.world.database.query(
      `INSERT INTO "participants" ("id", "case_id", "user_id", "role", "view", "since")
       VALUES (gen_random_uuid(), $1, $2, 'casusinbrenger', 'full', now()) ON CONFLICT DO NOTHING`,
      [id, this.ids.anna],
    );
    return id;
  }

  async close(caseId: string): Promise<void> {
    await this.world.database.query(
      `UPDATE "cases" SET "phase" = 'closed', "closed_at" = now(), "keep_until" = '2046-11-26' WHERE "id" = $1`,
      [caseId],
    );
  }

  get(path: string, name: string) {
    return this.world.http.get(`/v1/${path}`).set('Authorization', this.tokens[name]!);
  }

  post(path: string, name: string, body: object, key: string = randomUUID()) {
    return this.world.http
      .post(`/v1/${path}`)
      .set('Authorization', this.tokens[name]!)
      .set('Idempotency-Key', key)
      .send(body);
  }

  /** What of a list somebody gets. */
  async list<T = Record<string, unknown>>(path: string, name: string): Promise<T[]> {
    return ((await this.get(path, name).expect(200)).body as { results: T[] }).results;
  }

  /** Kinds of the open tasks that wait for somebody. */
  async tasksOf(name: string): Promise<string[]> {
    return (await this.list<{ kind: string }>('tasks', name)).map(({ kind }) => kind);
  }
}

/** The kind of problem in an answer. */
export const problemIn = ({ body }: Response): string => (body as { type: string }).type.replace('/problems/', '');
