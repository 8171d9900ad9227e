import type { ReasonsResponse } from '../../../apps/api/src/team-proposals/reasons.response.js';
import type { WhatIfResponse, WhyNotResponse } from '../../../apps/api/src/team-proposals/suggested-team.response.js';
import type { Row, ToldCase } from '../teller/steps.js';

const reasonsOf = (told: ToldCase, { id }: Row) =>
  told.as('coordinator').get<ReasonsResponse>(`${told.path}/team-proposals/${id}/reasons`);

/** Why there is no team: what is in the way, who come nearest, and what comes next by itself. */
export async function askWhyThereIsNone(told: ToldCase, proposal: Row): Promise<void> {
  const { optimal, proof, obstacles, widerPool } = await reasonsOf(told, proposal);
  expect(optimal).toBe(true);
  expect(proof).toMatch(
    /^Er is geen team mogelijk dat aan alle eisen voldoet: dat is bewezen\. Er is gekeken naar \d+/,
  );
  expect(obstacles).toEqual([
    {
      sentence: expect.stringMatching(/^Het knelt bij .+ niveau 3 \(2 plaatsen\)\./) as string,
      nearest: [expect.objectContaining({ level: 3 })],
    },
  ]);
  expect(widerPool).toMatchObject({ pool: 'supraRegional', at: expect.any(String) as string });
}

/** Why this team: nothing of what is asked about it changes anything. */
export async function askWhyThisOne(told: ToldCase, proposal: Row): Promise<void> {
  const { proof, members } = await reasonsOf(told, proposal);
  expect(proof).toMatch(/^Er bestaat geen beter team: dat is bewezen\./);
  expect(members.every(({ name, sentences }) => name && sentences.length > 3)).toBe(true);
  const [first] = members;
  const ask = <T>(what: string, body: object) =>
    told.post<T>('coordinator', `team-proposals/${proposal.id}/${what}`, body);
  const why = await ask<WhyNotResponse>('why-nots', { expertId: first!.expertId });
  expect(why.sentence).toBe(`${first!.name} zit al in dit team.`);
  const without = await ask<WhatIfResponse>('what-ifs', { change: 'drop', expertId: first!.expertId });
  expect(without.sentence).toMatch(new RegExp(`^Zonder ${first!.name.replace(/[()]/g, '\\$&')} `));
  const lower = await ask<WhatIfResponse>('what-ifs', { change: 'lowerLevel', domain: 'wonen' });
  expect(lower.team).not.toBeNull();
  expect((await told.find('team-proposals', proposal)).status).toBe('proposed');
}
