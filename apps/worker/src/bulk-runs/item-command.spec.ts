import type { BulkItemRecord } from '#contracts/bulk-runs';
import { itemCommand } from './item-command.js';

const item: BulkItemRecord = {
  runId: 'run',
  position: 1,
  caseId: 'case',
  taskId: null,
  toUserId: null,
  state: 'waiting',
  code: null,
  at: null,
};

describe(itemCommand.name, () => {
  it('has a case adopt the version that is rolled out', () => {
    expect(itemCommand({ kind: 'policyRollOut', version: 14 }, item)).toEqual({
      command: 'adoptPolicy',
      input: { version: 14 },
    });
  });

  it('has the successor take the place of who left', () => {
    const order = { kind: 'succession', departureId: 'd', fromUserId: 'leaver', toUserId: 'successor' } as const;
    expect(itemCommand(order, item)).toEqual({
      command: 'replacePerson',
      input: { fromUserId: 'leaver', toUserId: 'successor' },
    });
  });

  it('hands a task over to the person that was chosen for it', () => {
    expect(itemCommand({ kind: 'reassignment' }, { ...item, taskId: 'task', toUserId: 'user' })).toEqual({
      command: 'handOverTask',
      input: { taskId: 'task', userId: 'user' },
    });
  });

  it('does not guess at a task that is not named', () => {
    expect(() => itemCommand({ kind: 'reassignment' }, item)).toThrow('names no task');
  });
});
