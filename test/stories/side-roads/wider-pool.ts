import { endStateOf } from '../teller/end-state.js';
import { type Invitation, QUESTION, type Row, type ToldCase, usernameOf } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { askWhyThereIsNone, askWhyThisOne } from './ask-why.js';
import { submit } from './begin.js';

type Proposal = Row & { pool: string; relaxations: unknown[] };

/** The region has one such specialist and the case asks for two: the other is found elsewhere. */
export const widerPool: Story = {
  name: 'a team that the region alone cannot make',
  async tell(teller) {
    const told = await submit(teller, 'Welke woonvorm houdt dit gezin bij elkaar?');
    await told.accept();
    const requirements = [{ domain: 'wonen', level: 3, seats: 2 }];
    const reason = 'Twee mensen die elkaar kunnen vervangen.';
    const infeasible = await told.post<Proposal>('coordinator', 'team-proposals', { requirements, reason });
    expect(infeasible).toMatchObject({ status: 'infeasible', pool: 'region', relaxations: [expect.anything()] });
    expect(await told.refusal('coordinator', 'invitations', { proposalId: infeasible.id, question: QUESTION })).toBe(
      'noTeam',
    );
    await askWhyThereIsNone(told, infeasible);

    const wider = await told.post<Proposal>('coordinator', 'widenings', { reason: 'De regio heeft er maar één.' });
    expect(wider).toMatchObject({ status: 'proposed', pool: 'supraRegional' });
    const [timeline, clocks] = await seenByCasusinbrenger(told);
    const text = 'Er wordt nu ook naar experts gezocht in de andere regio’s van het netwerk.';
    expect(timeline).toContainEqual(expect.objectContaining({ type: 'poolWidened', text }));
    expect(clocks).toContainEqual(expect.objectContaining({ kind: 'widerPool', state: 'running' }));
    await askWhyThisOne(told, wider);
    await told.post('coordinator', 'invitations', { proposalId: wider.id, question: QUESTION });

    const byExperience = async () => {
      const open = await told.list<Invitation & { covers: string[] }>('invitations');
      return open.find(({ status, covers }) => status === 'invited' && !covers.includes('wonen'))!;
    };
    const conflicted = await byExperience();
    await told.post(usernameOf(conflicted.userId), `invitations/${conflicted.id}/answers`, {
      answer: 'decline',
      reason: 'conflictOfInterest',
      note: 'Ik ken dit gezin uit de straat.',
    });
    expect(await told.find('invitations', conflicted)).toMatchObject({ status: 'conflicted' });

    const replaced = await byExperience();
    await told.post('coordinator', `invitations/${replaced.id}/replacements`, { reason: 'Met verlof tot januari.' });
    expect(await told.find('invitations', replaced)).toMatchObject({ status: 'replaced' });
    expect(await told.refusal(usernameOf(replaced.userId), `invitations/${replaced.id}/answers`, accept)).toBe(
      'notFound',
    );

    for (const invitation of await told.openInvitations()) await told.acceptInvitation(invitation);
    await told.confirmTeam();
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'deliberation',
    outcome: null,
    elements: [],
    checkIns: [],
    events: {
      expertInvited: 5,
      invitationAccepted: 3,
      invitationDeclined: 1,
      memberReplaced: 1,
      noTeamFound: 1,
      poolWidened: 1,
      sessionPlanned: 1,
      slotReserved: 1,
      submitted: 1,
      teamConfirmed: 1,
      teamInvited: 1,
      teamProposed: 3,
      triageDecided: 1,
      triageStarted: 1,
    },
  },
};

const accept = { answer: 'accept' };

const seenByCasusinbrenger = (told: ToldCase): Promise<[object[], object[]]> => {
  const reader = told.as('casusinbrenger');
  return Promise.all([reader.list<object>(`${told.path}/timeline`), reader.list<object>(`${told.path}/clocks`)]);
};
