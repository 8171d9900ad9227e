import type { AssemblyInfeasible, AssemblyProblem, AssemblyResult } from '#contracts/assembly';
import type { TeamQuestion } from '#contracts/teams';
import { weighedSlots } from './slot-words.js';

const slotOf = (id: string, day: number) => ({ id, start: `2026-12-0${day}T08:00:00Z` });
const team = (optimal: boolean, gap?: number) => ({ outcome: 'team', slot: 'b', optimal, gap }) as AssemblyResult;
const none = (optimal: boolean): AssemblyInfeasible => ({
  ...{ outcome: 'infeasible', optimal, relaxations: [], milliseconds: 1 },
});
const wanting = (slotId: string | null, held: string | null = null) =>
  ({ beyond: { slotId: held, wanted: { slotId } } }) as TeamQuestion;

describe(weighedSlots.name, () => {
  const told = (result: AssemblyResult, ids: string[], question: TeamQuestion, mustInclude: string[] = []) => {
    const all = [slotOf('a', 1), slotOf('b', 2), slotOf('c', 3)];
    const slots = all.filter(({ id }) => ids.includes(id));
    const otherSlots = all.filter(({ id }) => !ids.includes(id)).map((slot) => ({ ...slot, barred: [] }));
    const problem = { slots, experts: [], mustInclude } as unknown as AssemblyProblem;
    return weighedSlots({ problem: { ...problem, otherSlots }, result, question });
  };
  const ALL = ['a', 'b', 'c'];
  const chosen = 'Op dit moment overlegt het team.';
  const noTeam = 'Op dit moment is er geen team dat aan alle eisen voldoet.';
  const unsettled = 'Of er op dit moment een team is, is binnen de tijd niet uitgezocht.';
  const later = 'Naar dit moment is niet verder gekeken: een eerder moment gaat voor.';
  const other = 'Naar dit moment is niet gekeken: u koos een ander moment.';
  const stays = 'Naar dit moment is niet gekeken: het overleg blijft op het moment dat al was gekozen.';

  it.each<[string, AssemblyResult, string[], string | null, string[]]>([
    ['a proven team', team(true), ALL, null, [noTeam, chosen, later]],
    ['a team of which only the load is not proven', team(false, 0.1), ALL, null, [noTeam, chosen, later]],
    ['a team of which nothing is proven', team(false, 1), ALL, null, [unsettled, chosen, later]],
    ['a slot that stays', team(true), ['b'], null, [stays, chosen, stays]],
    ['a slot that is asked', team(true), ['b'], 'b', [other, chosen, other]],
    ['a slot that is asked and gives none', none(true), ['c'], 'c', [other, other, noTeam]],
    ['no team', none(true), ALL, null, [noTeam, noTeam, noTeam]],
    [
      'no team, with more to drop than perhaps is needed',
      { ...none(false), relaxations: [{ rule: 'H2' }] },
      ALL,
      null,
      [noTeam, noTeam, noTeam],
    ],
    ['none found in time', none(false), ALL, null, [unsettled, unsettled, unsettled]],
  ])('tells of %s', (_what, result, looked, wanted, sentences) => {
    const slots = told(result, looked, wanting(wanted));
    expect(slots.map(({ slotId }) => slotId)).toEqual(ALL);
    expect(slots.map(({ sentence }) => sentence)).toEqual(sentences);
  });

  it('tells that the slot that was held gave no team, before the meeting moved', () => {
    const moved = 'Voor dit moment, dat al was gekozen, is geen team gevonden.';
    const sentences = told(team(true), ALL, wanting(null, 'c')).map(({ sentence }) => sentence);
    expect(sentences).toEqual([noTeam, chosen, moved]);
  });

  it('tells that there is no team with those who must stay, which says nothing of others', () => {
    const withThem = 'Op dit moment is er geen team met iedereen die erbij moet of al is gevraagd.';
    const sentences = told(team(true), ALL, wanting(null), ['x']).map(({ sentence }) => sentence);
    expect(sentences).toEqual([withThem, chosen, later]);
  });

  it('knows of a run of an earlier release the slots of its problem', () => {
    const problem = { slots: [slotOf('b', 2)], experts: [], mustInclude: [] } as unknown as AssemblyProblem;
    const [slot, ...others] = weighedSlots({ problem, result: team(true), question: {} });
    expect(slot).toEqual({ slotId: 'b', startsAt: '2026-12-02T08:00:00Z', sentence: chosen });
    expect(others).toEqual([]);
  });
});
