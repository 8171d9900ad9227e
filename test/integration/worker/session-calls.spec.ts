import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { parseKeyRing } from '#config/key-rings';
import type { CaseRecord } from '#contracts/cases';
import type { Role } from '#contracts/codes';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { SessionCallsRepository } from '#persistence/calendars/session-calls.repository';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseEntity } from '#persistence/cases/case.entity';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { connectService } from '#persistence/services/connect-service';
import { SessionEntity } from '#persistence/sessions/session.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { SessionCalls } from '../../../apps/worker/src/calendar/session-calls.js';
import { choosePost } from '../../../apps/worker/src/mail/choose-post.js';
import { MASTERS, SECRETS } from '../../support/secrets.js';
import { serviceUrls } from '../../support/service-urls.js';
import { decoded, startSmtp, type ReceivedMail, type TestSmtp } from '../../support/smtp.js';
import { freshDatabases } from '../persistence/database.js';
import { addCase, addRegion, addUser, type Region } from '../persistence/fixtures.js';
import { MAIL } from './mail-world.js';

const AT = '2099-03-24T08:30:00.000Z';

describe(SessionCalls.name, () => {
  const { dataSource, url } = freshDatabases();
  let region: Region;
  let theCase: CaseRecord;
  let server: TestSmtp;
  let worker: DataSource;
  let sessionId: string;
  beforeEach(async () => {
    server = await startSmtp();
    worker = await connectService((await serviceUrls(url())).worker, 'worker');
    region = await addRegion(dataSource(), 'ME');
    theCase = await addCase(dataSource(), region);
    await dataSource().getRepository(UserEntity).update({ id: region.userId }, { email: 'noor@example.org' });
    sessionId = await plan();
  });
  afterEach(async () => {
    await worker.destroy();
    await server.stop();
  });

  /** The worker's part of it, to this mail server; as the worker reaches the database. */
  const callsTo = (smtpUrl: string | null, videoLinkTemplate: string | null = null) => {
    const mail = { ...MAIL, smtpUrl };
    const config = { mail, keys: { master: parseKeyRing(SECRETS.MASTER_KEYS) } as never, videoLinkTemplate };
    const post = choosePost({ mail, home: null });
    return new SessionCalls(new SessionCallsRepository(worker), post, config, pino({ level: 'silent' }));
  };
  const round = (smtpUrl: string | null = server.url) =>
    callsTo(smtpUrl).round(new Date(), new AbortController().signal);

  async function plan(): Promise<string> {
    const id = randomUUID();
    const words = new CaseWords(new CaseKeysRepository(dataSource(), MASTERS));
    const place = await words.seal(theCase.id, 'Kamer 2');
    await dataSource()
      .getRepository(SessionEntity)
      .insert({
        ...{ id, caseId: theCase.id, status: 'planned', plannedAt: AT, endsAt: null, slotId: null },
        ...{ heldAt: null, attendances: [], moves: 0, place, notes: null },
      });
    return id;
  }
  const change = (changes: Partial<SessionEntity>) =>
    dataSource().getRepository(SessionEntity).update({ id: sessionId }, changes);
  /** What changed leaves its traces at once. All changes came over one connection: the tests wait for each. */
  const countChanges = () => dataSource().query('SELECT pg_stat_force_next_flush()');
  async function addPerson(name: string, role: Role = 'coordinator'): Promise<string> {
    const id = await addUser(dataSource(), region.id, name);
    const account = { email: `${name}@example.org`, roles: [role] };
    await dataSource().getRepository(UserEntity).update({ id }, account);
    return id;
  }
  async function addMember(name: string, vote = true): Promise<string> {
    const userId = await addPerson(name, 'expert');
    await dataSource().query(
      `INSERT INTO "participants" ("id", "case_id", "user_id", "role", "view", "since")
       VALUES (gen_random_uuid(), $1, $2, 'expert', 'full', now())`,
      [theCase.id, userId],
    );
    const [proposalId, id] = [randomUUID(), randomUUID()];
    await dataSource().query(
      `INSERT INTO "team_proposals" ("id", "case_id", "status", "pool", "requirements", "members", "relaxations", "proposed_at")
       VALUES ($1, $2, 'confirmed', 'region', '[]', '[]', '[]', now())`,
      [proposalId, theCase.id],
    );
    await dataSource().query(
      `INSERT INTO "invitations" ("id", "case_id", "proposal_id", "expert_id", "user_id", "organisation_id", "status", "invited_at", "vote")
       VALUES ($1, $2, $3, gen_random_uuid(), $4, $5, 'accepted', now(), $6)`,
      [id, theCase.id, proposalId, userId, region.organisationId, vote],
    );
    return id;
  }

  it('asks everybody who attends, once, and says nothing of whom it is about', async () => {
    await addMember('eva');
    await addMember('ed', false);
    await round();
    expect(await round()).toBe(0);
    expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(['ed', 'eva', 'noor'].map((n) => `${n}@example.org`));
    const mail = server.mails.find(({ to }) => to[0] === 'eva@example.org')!;
    const ics = linesIn(mail);
    expect(ics).toEqual(
      expect.arrayContaining([
        ...['METHOD:REQUEST', `UID:${sessionId}@doorbraak.example.org`, 'SEQUENCE:0', 'STATUS:CONFIRMED'],
        ...['DTSTART:20990324T083000Z', 'SUMMARY:Overleg RET'],
      ]),
    );
    const all = `${mail.text}\n${ics.join('\n')}`;
    for (const canary of ['Kamer 2', 'Sanne', 'wonen', 'ME-2026', 'Noor', 'ed@example.org', theCase.id]) {
      expect(all).not.toContain(canary);
    }
    expect(mail.text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(mail.text).toMatch(/filename="?overleg\.ics/);
  });

  it('follows moves and the end under the same name, and lets go of who drops out', async () => {
    const invitation = await addMember('eva');
    await round();
    server.mails.length = 0;
    await change({ plannedAt: '2099-03-31T08:30:00.000Z', moves: 1 });
    await dataSource().query(`UPDATE "invitations" SET "status" = 'replaced' WHERE "id" = $1`, [invitation]);
    await round();
    const told = () =>
      Object.fromEntries(
        server.mails.map((mail) => [
          mail.to[0],
          linesIn(mail).filter((line) => /^(METHOD|UID|SEQUENCE|STATUS)/.test(line)),
        ]),
      );
    const uid = `UID:${sessionId}@doorbraak.example.org`;
    expect(told()).toEqual({
      'noor@example.org': ['METHOD:REQUEST', uid, 'SEQUENCE:1', 'STATUS:CONFIRMED'],
      'eva@example.org': ['METHOD:CANCEL', uid, 'SEQUENCE:1', 'STATUS:CANCELLED'],
    });
    server.mails.length = 0;
    await change({ status: 'cancelled' });
    await round();
    expect(told()).toEqual({ 'noor@example.org': ['METHOD:CANCEL', uid, 'SEQUENCE:1', 'STATUS:CANCELLED'] });
    expect(await round()).toBe(0);
  });

  it('asks again for another room on screen when the team changed, and tells that to nobody who left', async () => {
    const calls = callsTo(server.url, 'https://meet.example.org/{room}');
    const told = async () => {
      server.mails.length = 0;
      await calls.round(new Date(), new AbortController().signal);
      return Object.fromEntries(server.mails.map((mail) => [mail.to[0]!.split('@')[0], linesIn(mail)]));
    };
    const linkIn = (lines: string[] = []) => lines.find((line) => line.includes('https://meet.example.org/'));
    const invitation = await addMember('eva');
    await addMember('ed', false);
    const first = await told();
    expect(Object.keys(first).sort()).toEqual(['ed', 'eva', 'noor']);
    const room = linkIn(first.eva);
    expect([linkIn(first.ed), linkIn(first.noor)]).toEqual([room, room]);
    await dataSource().query(`UPDATE "invitations" SET "status" = 'replaced' WHERE "id" = $1`, [invitation]);
    await change({ room: 1 });
    await countChanges();
    const second = await told();
    expect(second.eva).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:1']));
    expect(second.eva!.join()).not.toContain('meet.example.org');
    for (const lines of [second.ed, second.noor]) {
      expect(lines).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:1', 'DTSTART:20990324T083000Z']));
      expect(linkIn(lines)).not.toBe(room);
    }
    expect(linkIn(second.ed)).toBe(linkIn(second.noor));
    await change({ moves: 2, plannedAt: '2099-03-31T08:30:00.000Z' });
    await countChanges();
    const third = await told();
    expect(third.ed).toContain('SEQUENCE:3');
    expect([linkIn(third.ed), third.eva]).toEqual([linkIn(second.ed), undefined]);
  });

  it.each([
    ['sessions', `UPDATE "sessions" SET "moves" = 1`, 'REQUEST'],
    ['cases', `UPDATE "cases" SET "phase" = 'closed'`, 'CANCEL'],
    ['invitations', `UPDATE "invitations" SET "status" = 'replaced'`, 'CANCEL'],
    ['participants', `DELETE FROM "participants" WHERE "role" = 'expert'`, 'CANCEL'],
    [
      'case_restrictions',
      `INSERT INTO "case_restrictions" ("id", "case_id", "ground", "placed_by", "placed_at")
       SELECT gen_random_uuid(), "id", 'objection', "casusinbrenger_id", now() FROM "cases"`,
      'CANCEL',
    ],
    ['users', `UPDATE "users" SET "roles" = '{provider}' WHERE 'expert' = ANY ("roles")`, 'CANCEL'],
    [
      'absences',
      `INSERT INTO "absences" ("id", "region_id", "user_id", "substitute_user_id", "from", "until", "recorded_by", "recorded_at")
       SELECT gen_random_uuid(), "region_id", c."casusinbrenger_id", i."user_id", '2099-03-24', '2099-03-24', i."user_id", now()
       FROM "cases" c, "invitations" i WHERE i."status" = 'replaced'`,
      'REQUEST',
    ],
    [
      'departures',
      `INSERT INTO "departures" ("id", "region_id", "user_id", "successor_user_id", "last_day", "state", "recorded_by",
         "recorded_at", "reason")
       SELECT gen_random_uuid(), "region_id", c."casusinbrenger_id", i."user_id", '2099-03-23', 'planned', i."user_id", now(), ''
       FROM "cases" c, "invitations" i WHERE i."status" = 'replaced'`,
      'REQUEST',
    ],
  ])('looks at calendars only when something changed, such as in "%s"', async (_table, statement, method) => {
    await addMember('eva');
    const left = await addMember('ed');
    await dataSource().query(`UPDATE "invitations" SET "status" = 'replaced' WHERE "id" = $1`, [left]);
    await countChanges();
    const [calls, gather] = [callsTo(server.url), jest.spyOn(SessionCallsRepository.prototype, 'gather')];
    const next = () => calls.round(new Date(), new AbortController().signal);
    expect([await next(), await next()]).toEqual([2, 0]);
    server.mails.length = gather.mock.calls.length = 0;
    expect([await next(), await next(), gather.mock.calls]).toEqual([0, 0, []]);
    await dataSource().query(statement);
    await countChanges();
    await next();
    expect(server.mails.map(linesIn)).toContainEqual(expect.arrayContaining([`METHOD:${method}`]));
    gather.mockRestore();
  });

  it('tells each calendar once, however many workers there are', async () => {
    const workers = [callsTo(server.url), callsTo(server.url), callsTo(server.url)];
    const rounds = async () => {
      for (let times = 0; times < 4; times++) {
        await Promise.all(workers.map((calls) => calls.round(new Date(), new AbortController().signal)));
      }
    };
    await addMember('eva');
    await rounds();
    await change({ moves: 1 });
    await countChanges();
    await rounds();
    const told = server.mails.map((mail) => [mail.to[0], linesIn(mail).find((line) => line.startsWith('SEQUENCE'))]);
    expect(told.sort()).toEqual([
      ...['eva', 'noor'].flatMap((name) => [0, 1].map((moves) => [`${name}@example.org`, `SEQUENCE:${moves}`])),
    ]);
  });

  it.each([
    ['left the team', `UPDATE "participants" SET "until" = now() WHERE "role" = 'expert'`],
    ['sees the dossier no more', `UPDATE "participants" SET "view" = 'asked' WHERE "role" = 'expert'`],
    ['is no expert any more', `UPDATE "users" SET "roles" = '{provider}' WHERE 'expert' = ANY ("roles")`],
    [
      'is kept out by a restriction',
      `INSERT INTO "case_restrictions" ("id", "case_id", "ground", "placed_by", "placed_at")
       SELECT gen_random_uuid(), "id", 'objection', "casusinbrenger_id", now() FROM "cases"`,
    ],
  ])('lets go of who said yes and %s', async (_what, statement) => {
    await addMember('eva');
    await round();
    server.mails.length = 0;
    await dataSource().query(statement);
    await round();
    expect(server.mails.map(({ to }) => to[0])).toEqual(['eva@example.org']);
    expect(server.mails.map(linesIn)[0]).toContain('METHOD:CANCEL');
  });

  it('asks who stands in on that day for who has a duty, and lets go of them when that ends; nobody for a seat', async () => {
    const [invitation, koen] = [await addMember('eva'), await addPerson('koen')];
    const [{ userId: eva }] = await dataSource().query<[{ userId: string }]>(
      'SELECT "user_id" AS "userId" FROM "invitations" WHERE "id" = $1',
      [invitation],
    );
    const away = async (userId: string, substituteUserId: string, from: string, until: string): Promise<string> => {
      const row = { id: randomUUID(), regionId: region.id, userId, substituteUserId, from, until };
      const rest = { recordedBy: userId, recordedAt: AT, cancelledAt: null, reason: null };
      await dataSource()
        .getRepository(AbsenceEntity)
        .insert({ ...row, ...rest });
      return row.id;
    };
    await away(eva, koen, '2099-03-20', '2099-03-30');
    const absence = await away(region.userId, koen, '2099-03-25', '2099-03-30');
    const told = async () => {
      server.mails.length = 0;
      await round();
      return server.mails.map((mail) => [mail.to[0], linesIn(mail).find((line) => line.startsWith('METHOD'))]).sort();
    };
    expect(await told()).toEqual([
      ['eva@example.org', 'METHOD:REQUEST'],
      ['noor@example.org', 'METHOD:REQUEST'],
    ]);
    const revise = (changes: object) => dataSource().getRepository(AbsenceEntity).update({ id: absence }, changes);
    await revise({ from: '2099-03-24' });
    expect(await told()).toEqual([['koen@example.org', 'METHOD:REQUEST']]);
    // Who stands in is away as well: the next in line takes over.
    const second = await away(koen, await addPerson('kees'), '2099-03-24', '2099-03-24');
    expect(await told()).toEqual([
      ['kees@example.org', 'METHOD:REQUEST'],
      ['koen@example.org', 'METHOD:CANCEL'],
    ]);
    await dataSource().getRepository(AbsenceEntity).delete({ id: second });
    await revise({ from: '2099-03-20', until: '2099-03-23' });
    expect(await told()).toEqual([['kees@example.org', 'METHOD:CANCEL']]);
  });

  it('keeps quiet about what is only reserved, has been, or ended before anybody was asked', async () => {
    await change({ status: 'reserved' });
    expect(await round()).toBe(0);
    await change({ status: 'planned', plannedAt: '2026-01-05T08:30:00.000Z' });
    expect(await round()).toBe(0);
    await change({ status: 'cancelled', plannedAt: AT });
    expect(await round()).toBe(0);
    await change({ status: 'planned' });
    await dataSource().getRepository(UserEntity).update({ id: region.userId }, { disabledAt: AT });
    expect(await round()).toBe(0);
  });

  it('tries again what did not leave, and repeats under the same names after a sender that died', async () => {
    expect(await round('smtp://127.0.0.1:1')).toBe(1);
    const [call] = await dataSource().query<object[]>(
      'SELECT "attempts", "last_error" AS "lastError" FROM "session_calls"',
    );
    expect(call).toEqual({ attempts: 1, lastError: 'serverAway' });
    expect(await round()).toBe(0);
    const restIsOver = () => dataSource().query(`UPDATE "session_calls" SET "next_attempt_at" = now()`);
    await restIsOver();
    const dying = callsTo(server.url);
    const noted = jest.spyOn(SessionCallsRepository.prototype, 'markSent').mockRejectedValueOnce(new Error('killed'));
    await expect(dying.round(new Date(), new AbortController().signal)).rejects.toThrow('killed');
    noted.mockRestore();
    await restIsOver();
    await round();
    const names = server.mails.map(({ raw }) => /^Message-ID: .*$/m.exec(raw)?.[0]);
    expect(names).toEqual([expect.stringContaining('@doorbraak.example.org'), names[0]]);
    expect(await round()).toBe(0);
  });

  it('is no trouble of the mail any more when nobody need be told, or somebody was', async () => {
    await addMember('eva');
    await dataSource().query(`UPDATE "users" SET "email" = NULL WHERE 'expert' = ANY ("roles")`);
    await round('smtp://127.0.0.1:1');
    const mails = new MailsRepository(worker);
    const troubles = async () => [
      (await mails.calendarTroubles(region.id)).map(({ lastError }) => lastError).sort(),
      (await mails.failingSince()).map(({ regionId }) => regionId),
      (await mails.backlog()).waiting,
    ];
    expect(await troubles()).toEqual([['noAddress', 'serverAway'], [region.id], 1]);
    await dataSource().query(
      `UPDATE "session_calls" SET "next_attempt_at" = now(), "failing_since" = "failing_since" - interval '1 hour'`,
    );
    await round('smtp://127.0.0.1:1');
    const [failing] = await mails.failingSince();
    expect(Date.now() - Date.parse(failing!.since)).toBeGreaterThan(3_500_000);
    await dataSource().query(`UPDATE "session_calls" SET "next_attempt_at" = now() WHERE "last_error" = 'serverAway'`);
    await round();
    expect(await troubles()).toEqual([['noAddress'], [], 0]);
    await change({ status: 'cancelled' });
    await round();
    expect(await troubles()).toEqual([[], [], 0]);
  });

  it('goes with the dossier', async () => {
    await round();
    const { contentTables } = await import('#persistence/retention/content-tables');
    expect(contentTables(dataSource()).map(({ tableName }) => tableName)).toContain('session_calls');
    await dataSource().getRepository(CaseEntity).update({ id: theCase.id }, { phase: 'closed' });
    server.mails.length = 0;
    await round();
    expect(server.mails.map(linesIn)[0]).toContain('METHOD:CANCEL');
  });
});

/** The calendar part of a mail, line by line. */
function linesIn({ raw }: ReceivedMail): string[] {
  const [, encoding = '', body = ''] =
    /Content-Type: text\/calendar[^]*?Content-Transfer-Encoding: (\S+)\r\n(?:\S.*\r\n)*\r\n([^]*?)\r\n--/.exec(raw) ??
    [];
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : decoded(body);
  return text.replaceAll('\r\n ', '').split('\r\n');
}
