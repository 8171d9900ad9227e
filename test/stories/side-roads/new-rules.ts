import { userId } from '../../../apps/local/src/demo/keys.js';
import type { BulkRunResponse } from '../../../apps/api/src/bulk-runs/bulk-run.response.js';
import type { ClockResponse } from '../../../apps/api/src/clocks/clock.response.js';
import type { DepartureResponse } from '../../../apps/api/src/departures/departure.response.js';
import { endStateOf } from '../teller/end-state.js';
import { activateRules, draftRules } from '../teller/region-rules.js';
import type { Teller } from '../teller/teller.js';
import type { Story } from '../stories.js';
import { submit } from './begin.js';

/** What comes to every running case at once. Told last: somebody's account closes in it. */
export const newRules: Story = {
  name: 'other rules for every running case, and a regievoerder who leaves',
  async tell(teller) {
    const told = await submit(teller, 'Wie blijft er bij Sem?', { regievoerderId: userId('regievoerder2') });
    await told.accept();
    const version = await draftRules(teller, (body) => {
      body.clocks.assembly.term = { calendar: 'agreed', amount: 8, unit: 'workingDays' };
      return body;
    });
    const { bulkRunId } = await activateRules(teller, version, 'runningCasesToo');
    await untilDone(teller, bulkRunId!);
    const clocks = await told.list<ClockResponse>('clocks');
    expect(clocks.find(({ kind }) => kind === 'assembly')).toMatchObject({
      term: '8 werkdagen',
      policyVersion: version,
    });

    const departure = await teller.as('beheerder').post<DepartureResponse>('departures', {
      userId: userId('regievoerder2'),
      successorUserId: userId('regievoerder'),
      lastDay: await told.dayAhead(0),
      reason: 'Een andere baan.',
    });
    await untilDone(teller, departure.bulkRunId!);
    await expect(told.get('regievoerder2')).rejects.toThrow('403');
    expect(await told.get('regievoerder')).toMatchObject({ regievoerderId: userId('regievoerder'), view: 'full' });
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'assembly',
    outcome: null,
    elements: [],
    checkIns: [],
    events: { personReplaced: 1, policyAdopted: 1, submitted: 1, triageDecided: 1, triageStarted: 1 },
  },
};

async function untilDone(teller: Teller, runId: string): Promise<void> {
  const run = () => teller.as('beheerder').get<BulkRunResponse>(`bulk-runs/${runId}`);
  await teller.world.letPass(0, async () => (await run()).state === 'done');
  expect(await run()).toMatchObject({ refused: 0, waiting: 0 });
}
