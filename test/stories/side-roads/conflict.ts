import { endStateOf } from '../teller/end-state.js';
import { type Invitation, type Row, type ToldCase, usernameOf } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { merengroep, oeverdam, submit } from './begin.js';

type Session = Row & { plannedAt: string; moves: number };

/** Three hours. */
const HOURS_MS = 10_800_000;

/** Ties to who is involved: one is told with the answer, another is found after it; the next best is asked each time. */
export const conflict: Story = {
  name: 'experts who turn out to have an interest',
  async tell(teller) {
    const involved = { involvedOrganisationIds: [merengroep] };
    const told = await submit(teller, 'Wie kijkt hier onafhankelijk naar?', involved);
    await told.accept();
    const [first, second] = (await told.invite()) as [Invitation, Invitation];
    const answers = `invitations/${first.id}/answers`;
    const { status } = await told
      .as(usernameOf(first.userId))
      .isRefused(`${told.path}/${answers}`, { answer: 'accept' });
    expect(status).toBe(400);
    expect(await told.acceptInvitation(first, 'formerlyEmployed')).toMatchObject({ status: 'conflicted' });
    await expect(told.get(usernameOf(first.userId))).rejects.toThrow('404');

    await told.acceptInvitation(second);
    expect(await told.get(usernameOf(second.userId))).toMatchObject({ view: 'full' });
    const reason = 'Zij blijkt de buurvrouw van oma te zijn.';
    await told.post('coordinator', `invitations/${second.id}/conflicts`, { reason });
    expect(await told.find('invitations', second)).toMatchObject({ status: 'conflicted' });
    await expect(told.get(usernameOf(second.userId))).rejects.toThrow('404');

    const involvedOrganisationIds = [merengroep, oeverdam];
    const also = { organisationIds: involvedOrganisationIds, reason: 'De gemeente gaat zelf meehelpen.' };
    await told.post('coordinator', 'involved-organisations', also);
    expect(await told.get()).toMatchObject({ involvedOrganisationIds });

    for (const invitation of await told.openInvitations()) await told.acceptInvitation(invitation);
    await told.confirmTeam();
    await moveMeeting(told);
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'deliberation',
    outcome: null,
    elements: [],
    checkIns: [],
    events: {
      conflictDeclared: 1,
      expertInvited: 5,
      invitationAccepted: 4,
      invitationDeclined: 1,
      involvedOrganisationsChanged: 1,
      sessionMoved: 1,
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

/** The room is taken: the meeting for which a slot was kept takes place at another moment. */
async function moveMeeting(told: ToldCase): Promise<void> {
  const [kept] = await told.list<Session>('sessions');
  expect(kept).toMatchObject({ status: 'planned', moves: 0 });
  const now = (await told.teller.world.now()).getTime();
  const later = { plannedAt: new Date(now + HOURS_MS).toISOString(), place: 'Wijkcentrum Oeverdam' };
  await told.post('coordinator', `sessions/${kept!.id}/moves`, { ...later, reason: 'De kamer was bezet.' });
  expect(await told.find<Session>('sessions', kept!)).toMatchObject({ plannedAt: later.plannedAt, moves: 1 });
}
