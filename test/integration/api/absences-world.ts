import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

export const PEOPLE: [string, Role[]][] = [
  ['anna', ['casusinbrenger']],
  ['bert', ['casusinbrenger']],
  ['cato', ['casusinbrenger']],
  ['corrie', ['coordinator']],
  ['koen', ['coordinator', 'casusinbrenger']],
  ['bas', ['regionAdmin']],
  ['mia', ['mandateHolder']],
  ['max', ['mandateHolder']],
  ['wil', ['mandateHolder']],
  ['esra', ['expert']],
  ['evi', ['expert']],
  ['eva', ['expert']],
  ['koos', ['expert', 'casusinbrenger']],
];

export const WEEK = { from: '2026-11-30', until: '2026-12-04' };

/** A region whose people can stand in for each other, at a moment that a test chooses. */
export class AbsencesWorld {
  readonly ids: Record<string, string> = {};
  private readonly tokens: Record<string, string> = {};
  now = new Date();

  private constructor(readonly world: ApiWorld) {}

  static async start(): Promise<AbsencesWorld> {
    const clock = { now: (): Date => absences.now };
    const absences: AbsencesWorld = new AbsencesWorld(await startApi({ clock }));
    for (const [name, roles] of PEOPLE) await absences.add(name, roles);
    await absences.add('vreemd', ['casusinbrenger'], await absences.world.addRegion('HE'));
    await absences.insertMandate();
    return absences;
  }

  /** Nobody is away, and it is a Wednesday. */
  async beginAnew(): Promise<void> {
    this.now = new Date('2026-11-25T09:00:00.000Z');
    await this.world.database.query('DELETE FROM "absences"');
    await this.world.database.query('DELETE FROM "departures"');
  }

  stop(): Promise<void> {
    return this.world.stop();
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

  /** The same week for everybody, unless a test says otherwise. */
  record(name: string, substitute: string, more: object = {}) {
    return this.post('absences', name, { ...WEEK, substituteUserId: this.ids[substitute], ...more });
  }

  /** A case of Anna with one open task for her. */
  async caseOfAnna(): Promise<{ caseId: string; taskId: string }> {
    const { body } = await this.post('cases', 'anna', intakeFor(this.world.gemeenteId));
    const caseId = (body as { id: string }).id;
    const taskId = randomUUID();
    await this.world.database.getRepository(TaskEntity).insert({
      id: taskId,
      caseId,
      regionId: this.world.regionId,
      kind: 'supplementCase',
      subjectId: caseId,
      ownerRole: 'casusinbrenger',
      ownerUserId: this.ids.anna!,
      since: this.now.toISOString(),
      dueAt: '2026-12-02T16:00:00.000Z',
      state: 'open',
    });
    return { caseId, taskId };
  }

  /** Somebody takes part in a case as an expert of its team, and has the task to answer or to deliver something there. */
  async seat(caseId: string, name: string, kind: 'answerInvitation' | 'deliverAnalysis'): Promise<string> {
    const { database, regionId } = this.world;
    const [id, since, userId] = [randomUUID(), this.now.toISOString(), this.ids[name]!];
    const view = kind === 'answerInvitation' ? 'asked' : 'full';
    await database.getRepository(ParticipantEntity).insert({
      ...{ id: randomUUID(), caseId, userId, role: 'expert', view, since, until: null },
    });
    await database.getRepository(TaskEntity).insert({
      ...{ id, caseId, regionId, kind, subjectId: caseId, ownerRole: 'expert', ownerUserId: userId, since },
      ...{ dueAt: '2026-12-02T16:00:00.000Z', state: 'open' },
    });
    await database.getRepository(NoticeEntity).insert({
      ...{ id: randomUUID(), regionId, userId, kind: 'asked', taskId: id, caseId, dueAt: '2026-12-02T16:00:00.000Z' },
      ...{ createdAt: since, open: true, readAt: null, readBy: [], mailId: null },
    });
    return id;
  }

  private async add(name: string, roles: Role[], regionId?: string): Promise<void> {
    this.tokens[name] = await this.world.signIn(name, roles, regionId);
    const users = this.world.database.getRepository(UserEntity);
    this.ids[name] = (await users.findOneByOrFail({ subject: name })).id;
  }

  private async insertMandate(): Promise<void> {
    const { database, regionId } = this.world;
    const payerId = randomUUID();
    const payer = { id: payerId, regionId, kind: 'gemeente', name: 'Rietveen', size: 'small' } as const;
    await database.getRepository(OrganisationEntity).insert({ ...payer, cbsCode: null });
    await database.getRepository(MandateEntity).insert({
      id: randomUUID(),
      payerId,
      rung: 1,
      functionTitle: 'Mandaathouder Jeugdwet',
      userId: this.ids.mia!,
      substituteUserIds: [this.ids.max!],
      ceilingCents: null,
      laws: ['jeugdwet'],
      validFrom: '2026-01-01',
      validTo: null,
      doorzettingsmacht: false,
    });
  }
}

/** What was wrong with what somebody asked. */
export const refused = async (response: ReturnType<AbsencesWorld['post']>) =>
  ((await response.expect(400)).body as { faults: { path: string; message: string }[] }).faults;
