import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#contracts/cases';
import type { NoticeDraft } from '#contracts/notices';
import type { Role } from '#contracts/codes';
import type { TaskRecord } from '#contracts/tasks';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, type Region, stepOf, taskOf } from './fixtures.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;

describe('notices', () => {
  const { dataSource } = freshDatabases();
  let region: Region;
  let theCase: CaseRecord;
  let task: TaskRecord;
  let coordinators: string[];

  beforeEach(async () => {
    region = await addRegion(dataSource(), 'ME');
    theCase = await addCase(dataSource(), region);
    coordinators = [await addPerson(['coordinator']), await addPerson(['expert', 'coordinator'])];
    task = taskOf(theCase.id, { regionId: region.id });
  });

  async function addPerson(roles: Role[], of: Partial<UserEntity> = {}): Promise<string> {
    const id = await addUser(dataSource(), of.regionId ?? region.id, 'Iemand');
    await dataSource()
      .getRepository(UserEntity)
      .update({ id }, { roles, ...of });
    return id;
  }

  const draftOf = (changes: Partial<NoticeDraft> = {}): NoticeDraft => ({
    id: randomUUID(),
    kind: 'asked',
    taskId: task.id,
    role: 'coordinator',
    userId: null,
    dueAt: task.dueAt,
    ...changes,
  });
  const record = (number: number, row: TaskRecord, notices: NoticeDraft[] = []) =>
    new CaseStepsRepository(dataSource()).recordStep(
      stepOf(theCase.id, number, [{ record: 'task', row }], { notices }),
    );
  const notices = () =>
    dataSource()
      .getRepository(NoticeEntity)
      .find({ order: { createdAt: 'ASC', kind: 'ASC' } });
  const openReaders = async () => (await notices()).filter(({ open }) => open).map(({ userId }) => userId);

  describe('of a step', () => {
    it('go to the person named, or to everybody of the role in the region who may log in', async () => {
      await addPerson(['coordinator'], { disabledAt: AT });
      await addPerson(['coordinator'], { regionId: (await addRegion(dataSource(), 'HE')).id });
      const named = draftOf({ kind: 'reminder', userId: region.userId });
      await record(1, task, [draftOf(), named]);
      const told = await notices();
      expect(
        told
          .filter(({ kind }) => kind === 'asked')
          .map(({ userId }) => userId)
          .sort(),
      ).toEqual([...coordinators].sort());
      for (const { id } of told.filter(({ kind }) => kind === 'asked')) expect(id).toMatch(UUID);
      expect(told.find(({ kind }) => kind === 'reminder')).toMatchObject({
        id: named.id,
        regionId: region.id,
        userId: region.userId,
        taskId: task.id,
        caseId: theCase.id,
        dueAt: task.dueAt,
        createdAt: AT,
        open: true,
        readAt: null,
        mailId: null,
      });
    });

    it('are written once, with the step', async () => {
      const drafts = [draftOf()];
      const step = stepOf(theCase.id, 1, [{ record: 'task', row: task }], { notices: drafts });
      const steps = new CaseStepsRepository(dataSource());
      await Promise.all([steps.recordStep(step), steps.recordStep(step), steps.recordStep(step)]);
      expect(await notices()).toHaveLength(2);
    });

    it('never keep a case from moving: whoever has no account is not told', async () => {
      const receipt = await record(1, task, [draftOf({ userId: randomUUID() })]);
      expect([receipt, await notices()]).toEqual([{ status: 'written' }, []]);
    });

    it('close when the task ends', async () => {
      await record(1, task, [draftOf()]);
      await record(2, { ...task, state: 'done', endedAt: AT });
      expect(await openReaders()).toEqual([]);
    });

    it('close for everybody else when one takes the task, and when it comes to another', async () => {
      const [one, other] = coordinators as [string, string];
      await record(1, task, [draftOf()]);
      await record(2, { ...task, ownerUserId: one });
      expect(await openReaders()).toEqual([one]);
      await record(3, { ...task, ownerUserId: other }, [draftOf({ kind: 'escalated', userId: other })]);
      expect(await openReaders()).toEqual([other]);
    });

    it('do not close when a step stands already', async () => {
      await record(1, task, [draftOf()]);
      await record(1, { ...task, state: 'done', endedAt: AT });
      expect(await openReaders()).toHaveLength(2);
    });
  });

  describe('of a task of the region', () => {
    const regionTask = {
      id: randomUUID(),
      caseId: null,
      kind: 'extendCalendar' as const,
      subjectId: randomUUID(),
      ownerRole: 'regionAdmin' as const,
      ownerUserId: null,
      clockId: null,
      since: AT,
      dueAt: AT,
      state: 'open' as const,
      endedAt: null,
      about: '2041',
    };
    const follow = () => new NoticesRepository(dataSource()).followRegionTasks();
    const tasks = () => dataSource().getRepository(TaskEntity);

    it('follow the task: told once to who may do it, closed when it is done, told again when it comes to another', async () => {
      const [one, other] = [await addPerson(['regionAdmin']), await addPerson(['regionAdmin'])];
      await tasks().insert({ ...regionTask, regionId: region.id });
      await Promise.all([follow(), follow()]);
      await follow();
      expect((await openReaders()).sort()).toEqual([one, other].sort());
      await tasks().update({ id: regionTask.id }, { ownerUserId: one });
      await follow();
      expect(await openReaders()).toEqual([one]);
      await tasks().update({ id: regionTask.id }, { ownerUserId: other });
      await follow();
      expect(await openReaders()).toEqual([other]);
      await tasks().update({ id: regionTask.id }, { state: 'done', endedAt: AT });
      await follow();
      expect([await openReaders(), (await notices()).length]).toEqual([[], 3]);
    });
  });
});
