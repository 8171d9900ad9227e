import { userId } from '../../../apps/local/src/demo/keys.js';
import { endStateOf } from '../teller/end-state.js';
import { type Invitation, QUESTION, usernameOf } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { submit } from './begin.js';

/** More time for the answer, a pause, other hands, no more sharing, and in the end no more case. */
export const standStill: Story = {
  name: 'a case that stands still, changes hands and is withdrawn',
  async tell(teller) {
    const told = await submit(teller, 'Wat kan er nog, als niemand meer wil praten?');
    const missing = 'Wat vindt Sem zelf?';
    await told.post('coordinator', 'triage-decisions', { outcome: 'return', reason: 'Zijn stem ontbreekt.', missing });
    const [supplement] = await told.list('supplements');
    const more = { workingDays: 5, reason: 'Sem is een week op kamp.' };
    await told.post('coordinator', `supplements/${supplement!.id}/extensions`, more);
    await told.post('casusinbrenger', 'supplements', { answer: 'Sem wil met rust gelaten worden, en naar school.' });
    await told.accept();

    const reason = 'Het gezin is op bezoek bij familie.';
    const pause = await told.post('coordinator', 'pauses', { reason });
    expect(await told.refusal('coordinator', 'team-proposals')).toBe('casePaused');
    expect(await told.refusal('coordinator', 'pauses', { reason })).toBe('alreadyPaused');
    expect(await told.get()).toMatchObject({ condition: 'paused' });
    await told.post('coordinator', `pauses/${pause.id}/resumptions`, { reason: 'Zij zijn terug.' });
    expect(await told.refusal('coordinator', `pauses/${pause.id}/resumptions`)).toBe('notPaused');

    const [seated, ...silent] = (await told.invite()) as [Invitation, ...Invitation[]];
    await told.acceptInvitation(seated);
    await told.get(usernameOf(seated.userId));
    const sharing = { kind: 'sharing', givenBy: 'parents', how: 'Aan de telefoon, 20 november.' };
    await told.post('casusinbrenger', 'consents', { ...sharing, status: 'withdrawn' });
    for (const { userId: expert } of [seated, ...silent]) {
      await expect(told.get(usernameOf(expert))).rejects.toThrow('404');
      expect(await told.tasks(usernameOf(expert))).toEqual([]);
    }

    const proposal = await told.post('coordinator', 'team-proposals');
    expect(await told.refusal('coordinator', 'invitations', { proposalId: proposal.id, question: QUESTION })).toBe(
      'consentMissing',
    );
    await told.post('casusinbrenger', 'consents', { ...sharing, status: 'given' });
    const [again] = (await told.invite()) as [Invitation];
    await told.acceptInvitation(again);
    for (const { userId: expert } of [seated, again]) {
      expect(await told.get(usernameOf(expert))).toMatchObject({ view: 'full' });
    }

    const move = (duty: string, username: string) => ({
      duty,
      userId: userId(username),
      reason: 'Met zwangerschapsverlof.',
    });
    await told.post('beheerder', 'reassignments', move('coordinator', 'coordinator2'));
    await told.post('coordinator', 'reassignments', move('regievoerder', 'regievoerder2'));
    await expect(told.get('regievoerder')).rejects.toThrow('404');
    expect(await told.get('regievoerder2')).toMatchObject({ regievoerderId: userId('regievoerder2') });
    await told.completeTask('coordinator2', 'handleWithdrawnConsent', 'Wij praten verder zonder namen.');

    await told.post('casusinbrenger', 'withdrawals', { reason: 'De ouders willen dit niet meer.' });
    expect(await told.tasks('coordinator2')).toEqual([]);
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'closed',
    outcome: 'withdrawn',
    elements: [],
    checkIns: [],
    events: {
      caseClosed: 1,
      casePaused: 1,
      caseResumed: 1,
      caseWithdrawn: 1,
      consentRecorded: 1,
      consentWithdrawn: 1,
      expertInvited: 5,
      invitationAccepted: 2,
      invitationWithdrawn: 3,
      reassigned: 2,
      slotReleased: 1,
      slotReserved: 1,
      submitted: 1,
      supplementExtended: 1,
      supplementRequested: 1,
      supplementSupplied: 1,
      taskCompleted: 1,
      teamInvited: 2,
      teamProposed: 3,
      triageDecided: 2,
      triageStarted: 1,
    },
  },
};
