import { OMDENKER_DOMAIN } from '#contracts/teams';
import { userId } from '../../../apps/local/src/demo/keys.js';
import { endStateOf } from '../teller/end-state.js';
import { type Invitation, type Row, type ToldCase, usernameOf } from '../teller/steps.js';
import type { Story } from '../stories.js';
import { submit } from './begin.js';

type Seat = Invitation & { covers: string[] };
type Hours = Row & { minutes: number };

/** One seat is for whoever asks the questions that nobody asks. */
const REQUIREMENTS = [
  { domain: 'jeugdhulp', level: 1, seats: 1 },
  { domain: OMDENKER_DOMAIN, level: 1, seats: 1 },
];

/** A round of action learning in a team with an omdenker, and the time that it took them. */
export async function learnTogether(told: ToldCase): Promise<void> {
  await told.seatTeam({ requirements: REQUIREMENTS, reason: 'Wij willen van dit overleg leren.' });
  const omdenker = (await told.list<Seat>('invitations')).find(({ covers }) => covers.includes(OMDENKER_DOMAIN))!;
  const sessionId = await told.meet('Wijkcentrum Oeverdam');

  const rounds = `sessions/${sessionId}/learning-rounds`;
  const question = { question: 'Wat als Sem zelf de juf kiest?', answer: 'Dan begint het bij wat hij leuk vindt.' };
  const round = { askedBy: omdenker.userId, questions: [question, { ...question, question: 'En als dat mislukt?' }] };
  const login = usernameOf(omdenker.userId);
  expect(await told.post(login, rounds, round)).toMatchObject({ id: sessionId, status: 'held' });
  await told.post('coordinator', rounds, { ...round, questions: [question] });
  expect(await told.list(rounds)).toMatchObject([
    { sessionId, recordedBy: omdenker.userId },
    { sessionId, recordedBy: omdenker.userId },
    { sessionId, recordedBy: userId('coordinator') },
  ]);
  expect(await told.refusal('casusinbrenger', rounds, round)).toBe('notAllowed');

  const day = await told.dayAhead(0);
  await told.post(login, 'expert-hours', { kind: 'fileStudy', day, minutes: 45 });
  await told.post('coordinator', 'expert-hours', { kind: 'session', day, minutes: 90, userId: omdenker.userId });
  expect((await told.as(login).list<Hours>(`${told.path}/expert-hours`)).map(({ minutes }) => minutes)).toEqual([
    45, 90,
  ]);
}

export const learning: Story = {
  name: 'a team that learns from its omdenker',
  async tell(teller) {
    const told = await submit(teller, 'Waarom lukt het Sem op geen enkele school?');
    await told.accept();
    await learnTogether(told);
    return { caseId: told.id, end: await endStateOf(told) };
  },
  ends: {
    phase: 'deliberation',
    outcome: null,
    elements: [],
    checkIns: [],
    events: {
      expertInvited: 3,
      invitationAccepted: 3,
      learningRoundRecorded: 2,
      sessionHeld: 1,
      sessionMoved: 1,
      sessionPlanned: 1,
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
