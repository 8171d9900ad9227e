import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SMTPServerOptions } from 'smtp-server';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { MailQueueRepository } from '#persistence/mails/mail-queue.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { TASK_TEXTS } from '../../../apps/api/src/case-records/task-texts.js';
import { Mailer } from '../../../apps/worker/src/mail/mailer.js';
import { decoded, startSmtp, type TestSmtp } from '../../support/smtp.js';
import { freshDatabases } from '../persistence/database.js';
import { AT } from '../persistence/fixtures.js';
import { MailWorld } from './mail-world.js';

describe(Mailer.name, () => {
  const { dataSource } = freshDatabases();
  const servers: TestSmtp[] = [];
  let world: MailWorld;
  let anna: string;
  beforeEach(async () => {
    world = await MailWorld.make(dataSource());
    anna = await world.addPerson('anna');
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  async function startServer(port?: number, options?: SMTPServerOptions): Promise<TestSmtp> {
    const server = await startSmtp(port, options);
    servers.push(server);
    return server;
  }
  const mailerTo = ({ url }: TestSmtp) => world.mailer({ mail: { smtpUrl: url } });
  const refusing = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

  describe('grouping', () => {
    it('waits two minutes, then tells all in one mail, with nothing but dates and a link', async () => {
      const server = await startServer();
      const mailer = mailerTo(server);
      await world.tell(anna);
      await world.tell(anna, 'reminder', '2099-12-02T11:30:00.000Z');
      expect(await mailer.round()).toBe(0);
      await world.letPass(2);
      await mailer.round();
      const [mail, ...more] = server.mails;
      expect([mail!.to, more]).toEqual([['anna@example.org'], []]);
      expect(mail!.text).toContain('Subject: Er wachten 2 dingen op u in Doorbraak');
      expect(mail!.text).toContain('- uiterlijk di 1 dec 17.00 uur\r\n- uiterlijk wo 2 dec 12.30 uur');
      expect(mail!.text).toContain('Ga naar uw werk: https://doorbraak.example.org/werk');
      const canaries = ['Sanne', 'wonen', 'ME-2026', 'Iemand', 'Noor', ...Object.values(TASK_TEXTS), world.theCase.id];
      for (const canary of canaries) expect(mail!.text).not.toContain(canary);
    });

    it('tells a task once, however often it was told of', async () => {
      const server = await startServer();
      const taskId = await world.tell(anna);
      const notice = (await world.notices())[0]!;
      await world.database.getRepository(NoticeEntity).insert({ ...notice, id: randomUUID(), kind: 'late' });
      await world.letPass(2);
      await mailerTo(server).round();
      expect(server.mails[0]!.text).toContain('Er wacht iets op u.');
      expect((await world.notices()).map((it) => [it.taskId, it.mailId !== null])).toEqual([
        [taskId, true],
        [taskId, true],
      ]);
    });

    it.each([
      ['escalated', '2099-12-01T16:00:00.000Z'],
      ['asked', '2026-11-24T09:00:00.000Z'],
    ] as const)('tells at once of what cannot wait: %s, due %s', async (kind, dueAt) => {
      const server = await startServer();
      await world.tell(anna, kind, dueAt);
      await mailerTo(server).round();
      expect(server.mails).toHaveLength(1);
    });

    it('sends nobody more than one mail in two minutes', async () => {
      const server = await startServer();
      const mailer = mailerTo(server);
      await world.tell(anna, 'escalated');
      await mailer.round();
      await world.tell(anna, 'escalated');
      expect(await mailer.round()).toBe(0);
      await world.letPass(2);
      await mailer.round();
      expect(server.mails).toHaveLength(2);
    });

    it('says nothing of what ended or was read meanwhile', async () => {
      const server = await startServer();
      await world.end(await world.tell(anna, 'escalated'));
      const bert = await world.addPerson('bert');
      await world.tell(bert, 'escalated');
      await world.database.getRepository(NoticeEntity).update({ userId: bert }, { readAt: AT });
      await mailerTo(server).round();
      expect([server.mails, await world.mails()]).toEqual([[], []]);
    });
  });

  describe('a server that does not take mail', () => {
    it('delays: what comes meanwhile joins, and when it is back each reader gets one mail', async () => {
      const server = await startServer();
      await server.stop();
      const mailer = mailerTo(server);
      const mails = new MailsRepository(dataSource());
      await world.tell(anna, 'escalated');
      await mailer.round();
      await world.tell(anna, 'escalated');
      await mailer.round();
      expect(await world.mails()).toMatchObject([{ lastError: 'serverAway', attempts: 1, notices: 2, sentAt: null }]);
      expect(await mails.failingSince()).toMatchObject([{ regionId: world.region.id }]);
      expect(await mails.backlog()).toMatchObject({ waiting: 1 });
      const back = await startServer(server.port);
      await world.database.query(`UPDATE "mails" SET "next_attempt_at" = now() + interval '30 seconds'`);
      expect(await mailer.round()).toBe(0);
      await world.letPass(1);
      await mailer.round();
      await mailer.round();
      expect(back.mails.map(({ text }) => /Er wachten 2 dingen/.test(text))).toEqual([true]);
      expect(await world.mails()).toMatchObject([{ lastError: null, failingSince: null, attempts: 2, notices: 2 }]);
      expect([await mails.failingSince(), await mails.backlog()]).toEqual([[], { waiting: 0, oldestAgeSeconds: 0 }]);
    });

    it('is asked less and less often, up to every fifteen minutes', async () => {
      const server = await startServer();
      await server.stop();
      const mailer = mailerTo(server);
      await world.tell(anna, 'escalated');
      const rests: number[] = [];
      for (let round = 0; round < 12; round++) {
        await mailer.round();
        const [rest] = await world.database.query<[{ seconds: number }]>(
          'SELECT extract(epoch FROM "next_attempt_at" - now())::float8 AS "seconds" FROM "mails"',
        );
        // What has gone by since counts for nothing, nor the rounding to milliseconds.
        rests.push(Math.ceil(rest.seconds - 0.001));
        await world.letPass(15);
      }
      expect(rests).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    });

    it.each<[string, SMTPServerOptions, string]>([
      ['is busy', { onRcptTo: (_to, _session, done) => done(refusing(451)) }, 'serverAway'],
      ['does not know the reader', { onRcptTo: (_to, _session, done) => done(refusing(550)) }, 'readerRefused'],
      ['refuses the sender', { onMailFrom: (_from, _session, done) => done(refusing(550)) }, 'senderRefused'],
      ['wants a password', { authOptional: false }, 'loginRefused'],
    ])('that %s', async (_why, options, lastError) => {
      const server = await startServer(undefined, options);
      await world.tell(anna, 'escalated');
      await mailerTo(server).round();
      expect(await world.mails()).toMatchObject([{ lastError, sentAt: null }]);
    });

    it('that refuses the password', async () => {
      const server = await startServer(undefined, {
        authOptional: false,
        onAuth: (_auth, _session, done) => done(refusing(535)),
      });
      await world.tell(anna, 'escalated');
      const smtpUrl = server.url.replace('//', '//doorbraak:geheim@');
      await world.mailer({ mail: { smtpUrl } }).round();
      expect(await world.mails()).toMatchObject([{ lastError: 'loginRefused' }]);
    });

    it('that hangs does not keep the mailer from stopping, and the mail waits', async () => {
      const silent = createServer();
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      const called = new Promise((resolve) => silent.once('connection', resolve));
      const { port } = silent.address() as AddressInfo;
      await world.tell(anna, 'escalated');
      const mailer = world.mailer({ mail: { smtpUrl: `smtp://127.0.0.1:${port}` } });
      mailer.run();
      await called;
      await mailer.stop();
      expect(await world.mails()).toMatchObject([{ lastError: 'serverAway', sentAt: null }]);
      silent.close();
    }, 10_000);
  });

  describe('at least once', () => {
    it('sends each mail once when several mailers run beside each other', async () => {
      const server = await startServer();
      const names = Array.from({ length: 12 }, (_, index) => `persoon-${index}`);
      for (const name of names) await world.tell(await world.addPerson(name), 'escalated');
      const mailers = [mailerTo(server), mailerTo(server), mailerTo(server)];
      for (let round = 0; round < 3; round++) await Promise.all(mailers.map((mailer) => mailer.round()));
      const readers = server.mails.flatMap(({ to }) => to);
      expect(readers.sort()).toEqual(names.map((name) => `${name}@example.org`).sort());
    });

    it('leaves a repeat that can be known for one, when it dies before it could say that a mail had left', async () => {
      const server = await startServer();
      const mailer = mailerTo(server);
      await world.tell(anna, 'escalated');
      const dies = jest.spyOn(MailQueueRepository.prototype, 'markSent').mockRejectedValueOnce(new Error('power cut'));
      await expect(mailer.round()).rejects.toThrow('power cut');
      dies.mockRestore();
      expect(await mailer.round()).toBe(0);
      await world.letPass(3);
      await mailer.round();
      const [mail] = await world.mails();
      const ids = server.mails.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1]);
      expect(ids).toEqual(Array(2).fill(`<${mail!.id}@doorbraak.example.org>`));
    });

    it('puts what was told while a mail was being sent in the next', async () => {
      const queue = new MailQueueRepository(dataSource());
      await world.tell(anna, 'escalated');
      await queue.gather({ userId: anna, ofSeat: false }, anna, 120);
      const [mail] = await queue.claim(1, 60);
      const [told] = await queue.contents(mail!.id);
      await world.tell(anna, 'escalated');
      await queue.gather({ userId: anna, ofSeat: false }, anna, 120);
      await queue.markSent(mail!.id, [told!.id]);
      expect((await world.notices()).map(({ mailId }) => mailId)).toEqual([mail!.id, null]);
    });
  });

  describe('whoever reads', () => {
    const absence = async (userId: string, substituteUserId: string) => {
      const period = { from: '2020-01-01', until: '2099-12-31', recordedBy: anna, recordedAt: AT, cancelledAt: null };
      const who = { id: randomUUID(), regionId: world.region.id, userId, substituteUserId, reason: null };
      await world.database.getRepository(AbsenceEntity).insert({ ...who, ...period });
    };

    it('is the one who stands in, in one mail with their own', async () => {
      const server = await startServer();
      const bert = await world.addPerson('bert');
      await absence(anna, bert);
      await world.tell(anna, 'escalated');
      await world.tell(bert, 'escalated');
      await mailerTo(server).round();
      expect(server.mails.map(({ to }) => to)).toEqual([['bert@example.org']]);
      expect(server.mails[0]!.text).toContain('Er wachten 2 dingen op u.');
    });

    it('is the expert alone of what waits for their seat in a team', async () => {
      const server = await startServer();
      const bert = await world.addPerson('bert');
      await absence(anna, bert);
      await world.tell(anna, 'escalated');
      const seat = await world.tell(anna, 'escalated');
      await world.database.getRepository(TaskEntity).update({ id: seat }, { ownerRole: 'expert' });
      await mailerTo(server).round();
      expect(server.mails.map(({ to }) => to).sort()).toEqual([['anna@example.org'], ['bert@example.org']]);
      for (const { text } of server.mails) expect(text).not.toContain('Er wachten 2 dingen');
    });

    it('is the person again who came back before the mail could leave', async () => {
      const bert = await world.addPerson('bert');
      await absence(anna, bert);
      await world.tell(anna, 'escalated');
      await world.mailer().round();
      expect(await world.mails()).toMatchObject([{ userId: bert, lastError: 'noServer' }]);
      await world.database.getRepository(AbsenceEntity).update({ userId: anna }, { cancelledAt: AT });
      const server = await startServer();
      const mailer = mailerTo(server);
      await world.letPass(1);
      await mailer.round();
      await mailer.round();
      expect(server.mails.map(({ to }) => to)).toEqual([['anna@example.org']]);
      expect(await world.mails()).toMatchObject([{ userId: anna }]);
    });

    it('is told in the application only, as long as no address is known', async () => {
      const server = await startServer();
      const mailer = mailerTo(server);
      const carla = await world.addPerson('carla', null);
      await world.tell(carla, 'escalated');
      await mailer.round();
      expect(await world.mails()).toMatchObject([{ lastError: 'noAddress', sentAt: null }]);
      const mails = new MailsRepository(dataSource());
      expect(await mails.counts(world.region.id)).toMatchObject({ undeliverable: 1, failing: 0, failingSince: null });
      expect([await mails.failingSince(), await mails.backlog()]).toEqual([[], { waiting: 0, oldestAgeSeconds: 0 }]);
      await world.database.getRepository(UserEntity).update({ id: carla }, { email: 'carla@example.org' });
      await world.letPass(15);
      await mailer.round();
      expect(server.mails.map(({ to }) => to)).toEqual([['carla@example.org']]);
    });
  });

  describe('without a mail server', () => {
    it('puts mails as files in the home, to be read', async () => {
      const home = await mkdtemp(join(tmpdir(), 'doorbraak-mails-'));
      await world.tell(anna, 'escalated');
      await world.mailer({ home }).round();
      const [file, ...more] = await readdir(join(home, 'mails'));
      const [mail] = await world.mails();
      expect([file!.endsWith(` ${mail!.id}.eml`), more]).toEqual([true, []]);
      const content = decoded(await readFile(join(home, 'mails', file!), 'utf8'));
      expect(content).toContain('To: anna@example.org');
      expect(content).toContain('- uiterlijk di 1 dec 17.00 uur');
      await rm(home, { recursive: true });
    });

    it('keeps them, and says why they do not leave', async () => {
      await world.tell(anna, 'escalated');
      await world.mailer().round();
      expect(await world.mails()).toMatchObject([{ lastError: 'noServer', sentAt: null }]);
      expect(await new MailsRepository(dataSource()).failingSince()).toMatchObject([{ regionId: world.region.id }]);
    });
  });
});
