import { userId } from '../../../apps/local/src/demo/keys.js';
import { endStateOf } from '../teller/end-state.js';
import type { Element } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { advised, merengroep, submit } from './begin.js';

/** While they wait it becomes unsafe: both who must know get a task, and the time until the help is bridged. */
export const unsafeWait: Story = {
  name: 'a wait in which it becomes unsafe',
  async tell(teller) {
    const told = await submit(teller, 'Hoe komt Sem veilig de winter door?');
    const [treatment] = (await advised(told, { treatment: 700_000 })) as [Element];
    await told.grant(await told.confirmElement(treatment));
    const wait = await told.waitOf(treatment.id);
    const story = 'Sem sliep twee nachten niet thuis.';
    await told.post('regievoerder', `waits/${wait.id}/check-ins`, { safe: false, story });
    await told.completeTask('coordinator', 'handleSafetyAlarm', 'Met Veilig Thuis gebeld.');
    await told.completeTask('regievoerder', 'handleSafetyAlarm', 'Sem is bij oma.');

    await told.post('casusinbrenger', 'safety-alarms', { what: 'Op school vertelde Sem dat hij bang is.' });
    await told.completeTask('coordinator', 'handleSafetyAlarm', 'Doorgegeven aan de regievoerder.');
    await told.completeTask('regievoerder', 'handleSafetyAlarm', 'Vandaag met Sem gesproken.');

    const endDate = await told.dayAhead(45);
    const plan = {
      waitId: wait.id,
      responsibleUserId: userId('regievoerder'),
      contactEveryDays: 2,
      endDate,
      safetyPlan: 'Sem belt oma, oma belt de regievoerder.',
      alarmWhen: 'Sem een nacht niet bij oma is.',
    };
    await told.post('regievoerder', 'bridgings', plan);
    expect(await told.refusal('aanbieder2', `waits/${wait.id}/expected-starts`, { expectedStart: endDate })).toBe(
      'notFound',
    );
    await told.post('aanbieder', `waits/${wait.id}/expected-starts`, { expectedStart: endDate });
    await told.offerHandover(treatment.id, 'aanbieder', merengroep);
    expect(await told.refusal('regievoerder', `waits/${wait.id}/check-ins`, { safe: true, story })).toBe('waitEnded');
    expect(await told.list('bridgings')).toEqual([expect.objectContaining({ endedAt: expect.any(String) as string })]);
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'plan',
    outcome: null,
    elements: ['treatment: handover'],
    checkIns: [],
    events: {
      adviceRecorded: 1,
      agreementsRecorded: 1,
      bridgingEnded: 1,
      bridgingPlanned: 1,
      conversationHeld: 1,
      elementConfirmed: 1,
      expertInvited: 3,
      fundingCommitted: 1,
      fundingRequested: 1,
      handoverOffered: 1,
      handoverPrepared: 1,
      invitationAccepted: 3,
      placeFound: 1,
      safetyAlarmRaised: 2,
      sessionHeld: 1,
      sessionMoved: 1,
      sessionPlanned: 1,
      slotReserved: 1,
      startExpected: 1,
      submitted: 1,
      taskCompleted: 4,
      teamConfirmed: 1,
      teamInvited: 1,
      teamProposed: 1,
      triageDecided: 1,
      triageStarted: 1,
      waitCheckedIn: 1,
      waitStarted: 1,
    },
  },
};
