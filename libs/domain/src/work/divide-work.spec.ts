import type { Role } from '#contracts/codes';
import { divideWork, type Helper } from './divide-work.js';

const helper = (userId: string, load: number, ...roles: Role[]): Helper => ({ userId, load, roles, absent: false });
const task = (id: string, ownerRole: Role, ownerUserId: string | null = null) => ({ id, ownerRole, ownerUserId });

describe(divideWork.name, () => {
  it('divides each role among those who have it, and counts what they got in another', () => {
    const helpers = [helper('both', 0, 'coordinator', 'regionAdmin'), helper('admin', 1, 'regionAdmin')];
    const tasks = [task('1', 'coordinator'), task('2', 'coordinator'), task('3', 'regionAdmin')];
    expect(divideWork(tasks, helpers)).toEqual([
      { taskId: '1', userId: 'both' },
      { taskId: '2', userId: 'both' },
      { taskId: '3', userId: 'admin' },
    ]);
  });

  it('does not give a task back to who has it', () => {
    const helpers = [helper('a', 0, 'coordinator'), helper('b', 9, 'coordinator')];
    expect(divideWork([task('1', 'coordinator', 'a')], helpers)).toEqual([{ taskId: '1', userId: 'b' }]);
  });

  it('leaves out what nobody at work can do', () => {
    const away = { ...helper('a', 0, 'coordinator'), absent: true };
    expect(divideWork([task('1', 'coordinator'), task('2', 'expert')], [away])).toEqual([]);
  });
});
