import { userId } from '../../../apps/local/src/demo/keys.js';
import { endStateOf } from '../teller/end-state.js';
import type { Row, ToldCase } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { submit } from './begin.js';

/** Another table must do this; the first says no, and until the second has said yes the coordinator keeps the child. */
export const redirect: Story = {
  name: 'a redirect that one table declines and another confirms',
  async tell(teller) {
    const told = await submit(teller, 'Wie pakt dit op, nu twee regio’s naar elkaar wijzen?');
    const declined = await redirectTo(told, 'mda');
    const answer = { answer: 'decline', reason: 'otherQuestion', note: 'Dit is geen vraag over mishandeling.' };
    expect(await told.refusal('tafel-mda', `handovers/${declined.id}/answers`, answer)).toBe('conversationFirst');
    await told.prepareHandover(declined, 'coordinator');
    await told.post('tafel-mda', `handovers/${declined.id}/answers`, answer);
    expect(await told.get()).toMatchObject({ phase: 'triage', condition: null, waitingForRole: 'coordinator' });

    const accepted = await redirectTo(told, 'zorgtafel');
    await told.prepareHandover(accepted, 'coordinator');
    await told.acceptHandover(accepted, 'tafel-zorgtafel');
    expect(await told.refusal('tafel-zorgtafel', `handovers/${accepted.id}/confirmations`)).toBe('callFirst');
    await told.confirmHandover(accepted, 'tafel-zorgtafel', 'coordinator');
    expect(await told.refusal('coordinator', 'triage-decisions', { outcome: 'accept' })).toBe('caseClosed');
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'closed',
    outcome: 'redirected',
    elements: [],
    checkIns: [],
    events: {
      agreementsRecorded: 2,
      calledAgain: 1,
      caseClosed: 1,
      conversationHeld: 2,
      handoverAccepted: 1,
      handoverConfirmed: 1,
      handoverConfirmedByOne: 2,
      handoverDeclined: 1,
      handoverOffered: 2,
      handoverPrepared: 2,
      submitted: 1,
      triageDecided: 2,
      triageStarted: 2,
    },
  },
};

/** Who decided may not decide again about the objection; the colleague lets the case in after all. */
export const objection: Story = {
  name: 'an objection to a redirect that a second person upholds',
  async tell(teller) {
    const told = await submit(teller, 'Waarom moet Sem opnieuw in een andere rij staan?');
    const handover = await redirectTo(told, 'lokaal-team');
    const submitted = await told.post('casusinbrenger', 'objections', { reason: 'Daar kwamen wij vandaan.' });
    const decision = { outcome: 'upheld', reason: 'De gewone weg is aantoonbaar op.' };
    const decisions = `objections/${submitted.id}/decisions`;
    expect(await told.refusal('coordinator', decisions, decision)).toBe('samePersonDecides');
    expect(await told.refusal('casusinbrenger', 'objections', { reason: 'Nog eens.' })).toBe('alreadyObjected');
    await told.post('coordinator2', decisions, decision);
    expect(await told.find('handovers', handover)).toMatchObject({ status: 'withdrawn' });
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'assembly',
    outcome: null,
    elements: [],
    checkIns: [],
    events: {
      handoverPrepared: 1,
      handoverWithdrawn: 1,
      objectionSubmitted: 1,
      objectionUpheld: 1,
      submitted: 1,
      triageDecided: 1,
      triageStarted: 1,
    },
  },
};

async function redirectTo(told: ToldCase, code: string): Promise<Row> {
  const tables = await told.as('coordinator').list<Row & { code: string }>('tables');
  await told.post('coordinator', 'triage-decisions', {
    outcome: 'redirect',
    tableId: tables.find((table) => table.code === code)!.id,
    reason: 'Deze tafel kan vandaag al beginnen.',
  });
  const handovers = await told.list<Row & { receiverUserId: string }>('handovers');
  return handovers.find(({ receiverUserId }) => receiverUserId === userId(`tafel-${code}`))!;
}
