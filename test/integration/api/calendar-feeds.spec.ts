import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseEntity } from '#persistence/cases/case.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { SessionEntity } from '#persistence/sessions/session.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { MASTERS } from '../../support/secrets.js';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const GUESSES = 20;

describe('calendars that open without login', () => {
  let world: ApiWorld;
  let caseId: string;
  const sessions = { planned: randomUUID(), reserved: randomUUID(), cancelled: randomUUID() };
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await startApi(
      { clock: { now: () => new Date('2027-03-15T09:00:00.000Z') } },
      {
        ...{ RATE_LIMIT_LOGIN_PER_MINUTE: String(GUESSES), PUBLIC_URL: 'https://doorbraak.example.org' },
        VIDEO_LINK_TEMPLATE: 'https://meet.example.org/{room}',
      },
    );
    const people: [string, Role][] = [
      ['anna', 'casusinbrenger'],
      ['corrie', 'coordinator'],
      ['koen', 'coordinator'],
      ['eva', 'expert'],
      ['bert', 'casusinbrenger'],
      ['ed', 'expert'],
    ];
    for (const [name, role] of people) {
      tokens[name] = await world.signIn(name, [role]);
      ids[name] = (await world.database.getRepository(UserEntity).findOneByOrFail({ subject: name })).id;
    }
    const { body } = await post('cases', 'anna', intakeFor(world.gemeenteId)).expect(201);
    caseId = (body as { id: string }).id;
    await world.database
      .getRepository(CaseEntity)
      .update({ id: caseId }, { phase: 'deliberation', coordinatorId: ids.corrie! });
    await addSession('planned', '2027-03-16T08:30:00.000Z');
    await addSession('reserved', '2027-03-23T08:30:00.000Z');
    await addSession('cancelled', '2027-03-30T07:30:00.000Z');
    await admitEva();
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const post = (path: string, name: string, body: object = {}) =>
    world.http.post(`/v1/${path}`).set('Authorization', tokens[name]!).set('Idempotency-Key', randomUUID()).send(body);
  async function addSession(status: 'planned' | 'reserved' | 'cancelled', plannedAt: string): Promise<void> {
    const place = await new CaseWords(new CaseKeysRepository(world.database, MASTERS)).seal(caseId, 'Kamer 2');
    await world.database.getRepository(SessionEntity).insert({
      ...{ id: sessions[status], caseId, status, plannedAt, endsAt: null, slotId: null },
      ...{ heldAt: null, attendances: [], moves: 3, place, notes: null },
    });
  }
  async function admitEva(): Promise<void> {
    const part = { id: randomUUID(), caseId, userId: ids.eva!, role: 'expert' as const, view: 'full' as const };
    await world.database
      .getRepository(ParticipantEntity)
      .insert({ ...part, since: '2027-03-01T09:00:00.000Z', until: null });
    await world.database.query(
      `INSERT INTO "team_proposals" ("id", "case_id", "status", "pool", "requirements", "members", "relaxations", "proposed_at")
       VALUES ($1, $2, 'confirmed', 'region', '[]', '[]', '[]', now())`,
      [randomUUID(), caseId],
    );
    await world.database.query(
      `INSERT INTO "invitations" ("id", "case_id", "proposal_id", "expert_id", "user_id", "organisation_id", "status", "invited_at")
       SELECT gen_random_uuid(), $1, p."id", gen_random_uuid(), $2, $3, 'accepted', now()
       FROM "team_proposals" p WHERE p."case_id" = $1`,
      [caseId, ids.eva, world.gemeenteId],
    );
  }
  const make = async (name: string) => {
    const { url } = (await post('calendar-feeds', name).expect(201)).body as { url: string };
    return new URL(url).pathname;
  };
  const close = (name: string) =>
    world.http.delete('/v1/calendar-feeds').set('Authorization', tokens[name]!).set('Idempotency-Key', randomUUID());
  const read = (path: string) => world.http.get(path);
  const lines = async (path: string) => (await read(path).expect(200)).text.replaceAll('\r\n ', '').split('\r\n');

  it('show who attends when and where, what is sure and what is not, and nothing of whom it is about', async () => {
    for (const name of ['corrie', 'anna', 'eva']) {
      const path = await make(name);
      const answer = await read(path).expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'no-store',
      });
      const text = await lines(path);
      expect(text.filter((line) => /^(UID|STATUS|SEQUENCE|SUMMARY|LOCATION)/.test(line))).toEqual([
        ...[`UID:${sessions.planned}@doorbraak.example.org`, 'SEQUENCE:3', 'SUMMARY:Overleg RET'],
        ...['STATUS:CONFIRMED', `UID:${sessions.reserved}@doorbraak.example.org`, 'SEQUENCE:3', 'SUMMARY:Overleg RET'],
        'STATUS:TENTATIVE',
      ]);
      expect(answer.text).not.toMatch(/Noor|ME-20|anna|corrie|Kamer 2/);
    }
    expect(await lines(await make('koen'))).not.toContain('SUMMARY:Overleg RET');
  });

  it('are kept as a hash, and told in the access log without their secret', async () => {
    const path = await make('anna');
    await read(path).expect(200);
    const secret = path.split('/').at(-1)!.replace('.ics', '');
    const held = await world.database.query<object[]>(
      `SELECT f::text AS "row" FROM "calendar_feeds" f UNION ALL SELECT e::text FROM "access_log_entries" e
       UNION ALL SELECT c::text FROM "commands" c`,
    );
    expect(JSON.stringify(held)).not.toContain(secret);
    const [last] = await world.database.query<object[]>(
      `SELECT "action", "user_id" AS "userId", "case_ids" AS "caseIds" FROM "access_log_entries"
       WHERE "route" = 'GET /v1/calendar-feeds/:secret.ics' AND "user_id" = $1 LIMIT 1`,
      [ids.anna],
    );
    expect(last).toEqual({ action: 'read', userId: ids.anna, caseIds: [caseId] });
  });

  it('show no longer what somebody may no longer see', async () => {
    const path = await make('eva');
    const parts = world.database.getRepository(ParticipantEntity);
    await parts.update({ caseId, userId: ids.eva! }, { until: '2027-03-14T09:00:00.000Z' });
    expect(await lines(path)).not.toContain('SUMMARY:Overleg RET');
    await parts.update({ caseId, userId: ids.eva! }, { until: null });
    const users = world.database.getRepository(UserEntity);
    await users.update(ids.eva!, { roles: ['provider'] });
    expect(await lines(path)).not.toContain('SUMMARY:Overleg RET');
    await users.update(ids.eva!, { roles: ['expert'] });
    expect(await lines(path)).toContain('SUMMARY:Overleg RET');
  });

  it('show who stands in now for who has a duty what they attend instead; nobody for the seat of an expert', async () => {
    const [forAnna, forEva] = [await make('bert'), await make('ed')];
    const absences = world.database.getRepository(AbsenceEntity);
    const away = (name: string, substitute: string) =>
      absences.insert({
        ...{ id: randomUUID(), regionId: world.regionId, userId: ids[name], substituteUserId: ids[substitute] },
        ...{ from: '2027-03-15', until: '2027-03-16', recordedBy: ids[name], recordedAt: '2027-03-01T09:00:00.000Z' },
        ...{ cancelledAt: null, reason: null },
      });
    const uids = async (path: string) => (await lines(path)).filter((line) => line.startsWith('UID'));
    const links = async (name: string) =>
      (
        (await world.http.get(`/v1/cases/${caseId}/sessions`).set('Authorization', tokens[name]!)).body as {
          results?: { videoLink: string | null }[];
        }
      ).results?.filter(({ videoLink }) => videoLink !== null).length;
    expect([await uids(forAnna), await links('bert')]).toEqual([[], undefined]);
    await away('anna', 'bert');
    await away('eva', 'ed');
    expect(await uids(forAnna)).toEqual([`UID:${sessions.planned}@doorbraak.example.org`]);
    expect(await uids(forEva)).toEqual([]);
    expect([await links('bert'), await links('ed')]).toEqual([2, undefined]);
    await absences.clear();
    expect([await uids(forAnna), await links('bert')]).toEqual([[], undefined]);
  });

  it('open at one address at a time, until they are closed, or the account is', async () => {
    const [first, second] = [await make('anna'), await make('anna')];
    await read(first).expect(404);
    const users = world.database.getRepository(UserEntity);
    await users.update(ids.anna!, { disabledAt: '2027-03-15T08:00:00.000Z' });
    await read(second).expect(404);
    await users.update(ids.anna!, { disabledAt: null });
    await read(second).expect(200);
    await read(second.replace('.ics', '')).expect(404);
    await close('anna').expect(200);
    await close('anna').expect(200);
    expect((await read(second).expect(404)).body).toMatchObject({ type: '/problems/notFound' });
  });

  it('cannot be guessed for long from one address', async () => {
    const path = await make('corrie');
    const guess = async () => (await read(`/v1/calendar-feeds/${'a'.repeat(43)}.ics`)).status;
    const statuses: number[] = [];
    for (let times = 0; times <= GUESSES; times++) statuses.push(await guess());
    expect(statuses.at(-1)).toBe(429);
    await read(path).expect(429);
  });
});
