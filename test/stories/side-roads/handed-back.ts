import { endStateOf } from '../teller/end-state.js';
import type { Element, ToldCase } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { advise, advised, merengroep, oeverkracht, started, submit } from './begin.js';

/** One provider gives the child back and another stays, though not at ease; later it goes wrong again. */
export const handedBack: Story = {
  name: 'help that is handed back, starts elsewhere and falters',
  async tell(teller) {
    const told = await submit(teller, 'Wie blijft, ook als het lastig wordt?');
    const [ambulatory] = (await advised(told, { ambulatory: 650_000 })) as [Element];
    const first = await started(told, ambulatory, 'aanbieder', merengroep);
    const back = { reason: 'unsafe', note: 'De groep is veranderd; wij kunnen het niet veilig houden.' };
    expect(await told.refusal('aanbieder2', `handovers/${first.id}/returns`, back)).toBe('notFound');
    await told.post('aanbieder', `handovers/${first.id}/returns`, back);
    expect(await told.get()).toMatchObject({ phase: 'plan' });

    const [returned] = (await told.elements()) as [Element];
    const second = await started(told, returned, 'aanbieder2', oeverkracht);
    const call = { goesWell: false, note: 'Sem kent zijn begeleider nog niet.' };
    await told.post('regievoerder', `handovers/${second.id}/calls`, call);
    await told.completeTask('coordinator', 'reviewAdvice', 'De begeleider komt vanaf nu twee keer per week.');
    await told.confirmHandover(second, 'aanbieder2');
    await falter(told, returned);
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'closed',
    outcome: 'other',
    elements: ['ambulatory: partly', 'respite: dropped'],
    checkIns: ['month12: cancelled', 'month3: cancelled', 'month6: cancelled', 'week1: done', 'week6: cancelled'],
    events: {
      adviceRecorded: 2,
      agreementsRecorded: 2,
      calledAgain: 2,
      caseClosed: 1,
      checkInRecorded: 1,
      conversationHeld: 2,
      elementAdjusted: 1,
      elementConfirmed: 2,
      elementDropped: 1,
      elementEnded: 1,
      elementReturned: 1,
      expertInvited: 3,
      followUpStarted: 1,
      fundingCommitted: 2,
      fundingRequested: 2,
      handedBack: 1,
      handoverAccepted: 2,
      handoverConfirmed: 1,
      handoverConfirmedByOne: 2,
      handoverOffered: 2,
      handoverPrepared: 2,
      helpStarted: 2,
      invitationAccepted: 3,
      placeFound: 2,
      relapseReported: 1,
      safetyAlarmRaised: 1,
      sessionHeld: 2,
      sessionMoved: 1,
      sessionPlanned: 2,
      slotReserved: 1,
      submitted: 1,
      taskCompleted: 3,
      teamConfirmed: 1,
      teamInvited: 1,
      teamProposed: 1,
      triageDecided: 1,
      triageStarted: 1,
      waitStarted: 2,
    },
  },
};

async function falter(told: ToldCase, { id }: Element): Promise<void> {
  await told.post('aanbieder2', `support-elements/${id}/adjustments`, {
    intensity: { amount: 8, unit: 'hours', per: 'week' },
    from: await told.dayAhead(1),
    reason: 'Meer nabijheid in het begin.',
  });
  const [week1] = await told.list('check-ins');
  await told.post('regievoerder', `check-ins/${week1!.id}/results`, {
    score: 4,
    helpRuns: true,
    helpFits: false,
    safe: false,
    atSchool: false,
    wish: 'more',
    story: 'Ik wil iemand die gewoon meegaat voetballen.',
  });
  await told.completeTask('coordinator', 'handleSafetyAlarm', 'Vanavond is er iemand in huis.');
  await told.completeTask('regievoerder', 'handleSafetyAlarm', 'Met moeder afgesproken wie zij belt.');
  await told.post('casusinbrenger', 'relapses', { sameQuestion: false, story: 'Na de vechtpartij is hij geschorst.' });
  await told.post('aanbieder2', `support-elements/${id}/outcomes`, {
    outcome: 'partly',
    note: 'Thuis gaat het beter.',
  });
  await advise(told, { respite: 90_000 });
  const respite = (await told.elements()).find(({ kind }) => kind === 'respite')!;
  await told.post('coordinator', `support-elements/${respite.id}/drops`, { reason: 'Sem wil het niet.' });
  await told.close('other', 'Wie lastig gevonden wordt, vraagt om iemand die blijft.');
}
