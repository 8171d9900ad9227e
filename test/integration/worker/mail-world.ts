import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import type { MailConfig } from '#config/config';
import type { CaseRecord } from '#contracts/cases';
import type { NoticeDraft, NoticeKind } from '#contracts/notices';
import type { TaskRecord } from '#contracts/tasks';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { MailQueueRepository } from '#persistence/mails/mail-queue.repository';
import { MailEntity } from '#persistence/mails/mail.entity';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { UserEntity } from '#persistence/users/user.entity';
import { choosePost } from '../../../apps/worker/src/mail/choose-post.js';
import { MailDelivery } from '../../../apps/worker/src/mail/mail-delivery.js';
import { MailGathering } from '../../../apps/worker/src/mail/mail-gathering.js';
import { Mailer } from '../../../apps/worker/src/mail/mailer.js';
import { addCase, addRegion, addUser, type Region, stepOf, taskOf } from '../persistence/fixtures.js';

export const DUE = '2099-12-01T16:00:00.000Z';
export const MAIL: MailConfig = {
  smtpUrl: null,
  from: 'Doorbraak <ret@example.org>',
  publicUrl: 'https://doorbraak.example.org',
};

/** A region with a case, people who are told things, and mailers to tell them by mail. */
export class MailWorld {
  private steps = 0;

  private constructor(
    readonly database: DataSource,
    readonly region: Region,
    readonly theCase: CaseRecord,
  ) {}

  static async make(database: DataSource): Promise<MailWorld> {
    const region = await addRegion(database, 'ME');
    return new MailWorld(database, region, await addCase(database, region));
  }

  async addPerson(name: string, email: string | null = `${name}@example.org`): Promise<string> {
    const id = await addUser(this.database, this.region.id, name);
    await this.database.getRepository(UserEntity).update({ id }, { email, roles: ['coordinator'] });
    return id;
  }

  /** A step gives somebody a task and tells them. Gives the task's id. */
  async tell(userId: string, kind: NoticeKind = 'asked', dueAt = DUE): Promise<string> {
    const { id, regionId } = this.theCase;
    const task = taskOf(id, { regionId, ownerUserId: userId, dueAt });
    const notice = { id: randomUUID(), kind, taskId: task.id, role: 'coordinator' as const, userId, dueAt };
    await this.record(task, [notice]);
    return task.id;
  }

  async end(taskId: string): Promise<void> {
    const { id, regionId } = this.theCase;
    await this.record(taskOf(id, { id: taskId, regionId, state: 'done' }), []);
  }

  /** As if so much time had gone by: what was told, sent and put off lies further back. */
  async letPass(minutes: number): Promise<void> {
    const ago = `- interval '${minutes} minutes'`;
    await this.database.query(`UPDATE "notices" SET "written_at" = "written_at" ${ago}`);
    await this.database.query(
      `UPDATE "mails" SET "created_at" = "created_at" ${ago}, "sent_at" = "sent_at" ${ago},
         "next_attempt_at" = "next_attempt_at" ${ago}, "failing_since" = "failing_since" ${ago}`,
    );
  }

  mailer(config: { mail?: Partial<MailConfig>; home?: string } = {}): Mailer {
    const mail = { ...MAIL, ...config.mail };
    const logger = pino({ level: 'silent' });
    const queue = new MailQueueRepository(this.database);
    const notices = new NoticesRepository(this.database);
    const gathering = new MailGathering(notices, queue, new StandInsRepository(this.database));
    const post = choosePost({ mail, home: config.home ?? null });
    return new Mailer(gathering, new MailDelivery(queue, gathering, post, { mail }, logger), logger);
  }

  mails(): Promise<MailEntity[]> {
    return this.database.getRepository(MailEntity).find({ order: { createdAt: 'ASC' } });
  }

  notices(): Promise<NoticeEntity[]> {
    return this.database.getRepository(NoticeEntity).find({ order: { writtenAt: 'ASC' } });
  }

  private record(row: TaskRecord, notices: NoticeDraft[]): Promise<unknown> {
    const step = stepOf(this.theCase.id, ++this.steps, [{ record: 'task', row }], { notices });
    return new CaseStepsRepository(this.database).recordStep(step);
  }
}
