import { userId } from '../../../apps/local/src/demo/keys.js';
import { endStateOf } from '../teller/end-state.js';
import type { Story } from '../stories.js';
import { adviceOf, submit } from './begin.js';

/** The team cannot advise yet: first an analysis, then a second session. */
export const analysis: Story = {
  name: 'an analysis that must come before the advice',
  async tell(teller) {
    const told = await submit(teller, 'Wat verklaart dat Sem nergens langer dan drie maanden blijft?');
    const urgent = { outcome: 'accept', urgent: true, regievoerderId: userId('regievoerder2') };
    await told.post('coordinator', 'triage-decisions', urgent);
    expect(await told.get('regievoerder2')).toMatchObject({ urgent: true, view: 'full' });
    await expect(told.get('regievoerder')).rejects.toThrow('404');
    await told.seatTeam();
    const first = await told.meet('Beeldbellen');
    const asked = await told.post('coordinator', 'analysis-requests', { question: 'Wat houdt dit in stand?' });
    const advice = adviceOf({ ambulatory: 240_000 });
    expect(await told.refusal('coordinator', 'advices', { sessionId: first, ...advice })).toBe('analysisOpen');
    expect(await told.tasks('casusinbrenger')).toEqual(['deliverAnalysis']);

    const result = { result: 'Wisseling van begeleiders houdt het in stand.' };
    await told.post('casusinbrenger', `analysis-requests/${asked.id}/deliveries`, result);
    const deliveries = `analysis-requests/${asked.id}/deliveries`;
    expect(await told.refusal('coordinator', deliveries, result)).toBe('alreadyDecided');

    const second = await told.meet('Wijkcentrum Oeverdam');
    await told.post('coordinator', 'advices', { sessionId: second, ...advice });
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'plan',
    outcome: null,
    elements: ['ambulatory: proposed'],
    checkIns: [],
    events: {
      adviceRecorded: 1,
      analysisAsked: 1,
      analysisDelivered: 1,
      expertInvited: 3,
      invitationAccepted: 3,
      sessionHeld: 2,
      sessionMoved: 1,
      sessionPlanned: 2,
      slotReserved: 1,
      submitted: 1,
      teamConfirmed: 1,
      teamInvited: 1,
      teamProposed: 1,
      triageDecided: 1,
      triageStarted: 1,
    },
  },
};
