import { userId } from '../../../apps/local/src/demo/keys.js';
import type { ClockResponse } from '../../../apps/api/src/clocks/clock.response.js';
import type { TaskResponse } from '../../../apps/api/src/tasks/task.response.js';
import { endStateOf } from '../teller/end-state.js';
import type { ToldCase } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { submit } from './begin.js';

const CORRIE = 'Corrie Kompas (demo)';
const KOEN = 'Koen Kruispunt (demo)';

/** The same task on one desk after the other, and a term that stands still while the rest goes on. */
export const sharedWork: Story = {
  name: 'work that goes from hand to hand, under a term that stands still for a while',
  async tell(teller) {
    const told = await submit(teller, 'Wie heeft hier even tijd voor?');
    await teller.world.letPass(0, async () => (await told.get<{ phase: string }>()).phase === 'triage');
    const triage = await taskIn(told, 'coordinator', 'mine');
    expect(triage).toMatchObject({ kind: 'decideTriage', owner: CORRIE, claimable: false });
    const move = (username: string, how: string, body = {}) => told.as(username).post(wayOf(triage, how), body);
    const taken = expect.objectContaining({ type: '/problems/alreadyClaimed' }) as object;

    expect(await told.as('coordinator2').isRefused(wayOf(triage, 'claims'), {})).toEqual(taken);
    await move('coordinator', 'releases');
    expect(await taskIn(told, 'coordinator2', 'team')).toMatchObject({ owner: null, claimable: true });
    await move('coordinator2', 'claims');
    expect(await told.as('coordinator').isRefused(wayOf(triage, 'claims'), {})).toEqual(taken);
    expect(await taskIn(told, 'coordinator2', 'mine')).toMatchObject({ owner: KOEN, dueAt: triage.dueAt });
    const back = { userId: userId('coordinator'), reason: 'Zij kent dit gezin.' };
    await move('coordinator2', 'hand-overs', back);
    expect(await taskIn(told, 'coordinator', 'mine')).toMatchObject({ owner: CORRIE });

    await standStill(told);
    await told.post('coordinator', 'triage-decisions', { outcome: 'return', reason: 'Er mist iets.', missing: 'Wat?' });
    const own = (await told.as('casusinbrenger').list<TaskResponse>('tasks')).find(({ caseId }) => caseId === told.id)!;
    const colleague = { userId: userId('casusinbrenger2') };
    expect(await told.as('casusinbrenger').isRefused(wayOf(own, 'hand-overs'), colleague)).toMatchObject({
      type: '/problems/personalTask',
    });
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'triage',
    outcome: null,
    elements: [],
    checkIns: [],
    events: {
      clockPaused: 1,
      clockResumed: 1,
      submitted: 1,
      supplementRequested: 1,
      taskClaimed: 1,
      taskHandedOver: 1,
      taskReleased: 1,
      triageDecided: 1,
      triageStarted: 1,
    },
  },
};

const wayOf = ({ id }: TaskResponse, how: string): string => `tasks/${id}/${how}`;

/** What this case has in a list of somebody. */
async function taskIn(told: ToldCase, username: string, scope: 'mine' | 'team'): Promise<TaskResponse> {
  const tasks = await told.as(username).list<TaskResponse>(`tasks?scope=${scope}`);
  return tasks.find(({ caseId }) => caseId === told.id)!;
}

async function standStill(told: ToldCase): Promise<void> {
  const triage = async () => (await told.list<ClockResponse>('clocks')).find(({ kind }) => kind === 'triage')!;
  const { id: clockId } = await triage();
  const why = { clockId, reasonCode: 'waitingForFamily', reason: 'Moeder belt morgen terug.' };
  const pause = await told.post('coordinator', 'pauses', why);
  expect(await triage()).toMatchObject({ state: 'paused', pauses: [{ reason: 'waitingForFamily', by: CORRIE }] });
  expect(await told.refusal('coordinator', 'pauses', why)).toBe('alreadyPaused');
  await told.post('coordinator', `pauses/${pause.id}/resumptions`);
  expect(await triage()).toMatchObject({ state: 'running' });
  expect(await told.refusal('coordinator', `pauses/${pause.id}/resumptions`)).toBe('notPaused');
}
