import type { Random } from '#domain/assembly/testing/random';
import { type Invitation, QUESTION, type Row, type ToldCase, usernameOf } from '../../stories/teller/steps.js';

/** So many people fall out of one team; after that everybody says yes. */
const MOST_WHO_FALL_OUT = 3;
const FALL_OUT = 0.4;

/** Brings a team together in which people say no, turn out to have a tie or must be replaced, as chance has it. */
export async function bringTogether(told: ToldCase, random: Random): Promise<'team' | 'none'> {
  const proposal = await told.post('coordinator', 'team-proposals');
  if (proposal.status === 'infeasible') return 'none';
  const invited = await told.post('coordinator', 'invitations', { proposalId: proposal.id, question: QUESTION });
  if (invited.status === 'infeasible') return 'none';
  let fallen = 0;
  for (let [first] = await told.openInvitations(); first; [first] = await told.openInvitations()) {
    if (fallen < MOST_WHO_FALL_OUT && random.chance(FALL_OUT)) {
      fallen += 1;
      await fallOut(told, first, random);
    } else await told.acceptInvitation(first);
  }
  if ((await told.list('team-proposals')).some(({ status }) => status === 'infeasible')) return 'none';
  await told.confirmTeam();
  return 'team';
}

/** Who is asked declines, or somebody who said yes already is replaced or turns out to have a tie. */
async function fallOut(told: ToldCase, asked: Invitation, random: Random): Promise<Row> {
  const all = await told.list<Invitation>('invitations');
  const seated = all.find(({ status }) => status === 'accepted') ?? asked;
  const decline = (reason: string) => () =>
    told.post(usernameOf(asked.userId), `invitations/${asked.id}/answers`, { answer: 'decline', reason });
  const leave = (noun: string, reason: string) => () =>
    told.post('coordinator', `invitations/${seated.id}/${noun}`, { reason });
  const ways = [
    decline('noTime'),
    decline('conflictOfInterest'),
    leave('replacements', 'Met verlof tot januari.'),
    leave('conflicts', 'Bleek de buren van dit gezin te kennen.'),
  ];
  return random.pick(ways)();
}
