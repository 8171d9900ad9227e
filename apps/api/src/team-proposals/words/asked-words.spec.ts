import type { AssemblyRequirement, AssemblyResult } from '#contracts/assembly';
import type { Deviation, TeamWanted, TeamWishes } from '#contracts/teams';
import type { Standing } from '#persistence/assembly-runs/standing';
import { deviationSentence } from './deviation-words.js';
import { type LookedWhere, notLookedAtSentence } from './standing-words.js';
import { slotWords, type TeamWords } from './team-words.js';
import { termSentence } from './term-words.js';

const slots = [
  { id: 's1', start: '2026-12-08T08:00:00Z' },
  { id: 's2', start: '2026-12-10T08:00:00Z' },
];
const words: TeamWords = {
  expert: (id) => `Persoon ${id}`,
  organisation: (id) => `Organisatie ${id}`,
  domain: (code) => code.toUpperCase(),
  ...slotWords(new Map(slots.map(({ id, start }) => [id, start]))),
};
const team = (slot = 's1', optimal = true) => ({ outcome: 'team', slot, optimal }) as AssemblyResult;
const none = { outcome: 'infeasible', optimal: true } as AssemblyResult;
const NOTHING: TeamWanted = { mustInclude: [], mustExclude: [], slotId: null };
const wishing = (wishes: Partial<TeamWishes>) => ({ wanted: NOTHING, slotId: null, ...wishes }) as TeamWishes;

describe(deviationSentence.name, () => {
  const asked: AssemblyRequirement[] = [{ domain: 'lvb', level: 1, seats: 1 }];
  const proposed: AssemblyRequirement[] = [{ domain: 'lvb', level: 2, seats: 2 }];
  const wishes = wishing({ wanted: { ...NOTHING, mustInclude: ['a'] } });
  const equal: Deviation = { worseOn: null, theirs: null, best: null, bestExpertIds: ['b', 'c'] };
  const earlier: Deviation = { ...equal, betterOn: 'slot', theirs: 's1', best: 's2' };
  const smaller: Deviation = { ...equal, betterOn: 'size', theirs: 1, best: 2 };
  const larger: Deviation = { ...equal, worseOn: 'size', theirs: 3, best: 2 };
  const without = 'Zonder uw wensen was dit het team: Persoon b en Persoon c.';
  const instead = 'Met de voorgestelde eisen was dit het team: Persoon b en Persoon c.';
  it.each<[string, Deviation, TeamWishes | undefined, AssemblyResult, string]>([
    ['worse', larger, wishes, team(), `Met uw wensen telt het team 3 mensen in plaats van 2. ${without}`],
    [
      'of an earlier release',
      larger,
      undefined,
      team(),
      `Met uw wensen telt het team 3 mensen in plaats van 2. ${without}`,
    ],
    [
      'earlier',
      earlier,
      wishing({ wanted: { ...NOTHING, slotId: 's1' } }),
      team(),
      `Met uw wensen overlegt het team eerder: di 8 dec 2026, 9.00 uur in plaats van do 10 dec 2026, 9.00 uur. ${without}`,
    ],
    ['without a team', equal, wishes, none, `Met uw wensen is er geen team. ${without}`],
    [
      'less asked',
      smaller,
      wishing({ proposed }),
      team(),
      `Met uw eisen telt het team 1 mens in plaats van 2. ${instead}`,
    ],
    [
      'both',
      equal,
      { ...wishes, proposed },
      team(),
      'Met uw eisen en wensen is het team even goed. Met de voorgestelde eisen en zonder uw wensen was dit het team: Persoon b en Persoon c.',
    ],
    ['the only one', { ...equal, bestExpertIds: [] }, wishes, team(), 'Zonder uw wensen is er geen team.'],
    ['in no way', { ...equal, bestExpertIds: [] }, wishes, none, 'Zonder uw wensen is er ook geen team.'],
    [
      'only with less',
      { ...equal, bestExpertIds: [] },
      wishing({ proposed }),
      team(),
      'Met de voorgestelde eisen is er geen team.',
    ],
  ])('%s', (_what, deviation, beyond, result, sentence) => {
    const question = { requirements: asked, ...(beyond && { beyond }) };
    expect(deviationSentence(deviation, { question, result }, words)).toBe(sentence);
  });
});

describe(termSentence.name, () => {
  const FULL =
    'Binnen de termijn (tot ma 7 dec 2026, 17.00 uur) is geen moment meer vrij waarvoor wij op tijd kunnen uitnodigen.';
  const late = '2026-12-07T16:00:00Z';
  it.each<[string, Partial<TeamWishes>, AssemblyResult, string | null]>([
    ['in time', { before: '2026-12-09T16:00:00Z' }, team('s2'), null],
    ['after it', { before: late }, team(), `${FULL} Dit is het eerste moment daarna waarop een team kan.`],
    ['after it, unproven', { before: late }, team('s1', false), `${FULL} Daarom is gekeken naar momenten daarna.`],
    ['after it, in vain', { before: late }, none, `${FULL} Daarom is gekeken naar momenten daarna.`],
    ['where it was', { before: late, slotId: 's1' }, team(), null],
    [
      'wanted',
      { before: late, wanted: { ...NOTHING, slotId: 's1' } },
      team(),
      'Het moment dat u koos, ligt na de termijn (tot ma 7 dec 2026, 17.00 uur).',
    ],
    ['wanted in time', { before: '2026-12-11T16:00:00Z', wanted: { ...NOTHING, slotId: 's1' } }, team(), null],
  ])('%s', (_what, wishes, result, sentence) =>
    expect(termSentence({ problem: { slots }, result, question: { beyond: wishing(wishes) } })).toBe(sentence),
  );

  it('is silent where there was no slot to choose', () => {
    expect(
      termSentence({ problem: { slots: [] }, result: none, question: { beyond: wishing({ before: late }) } }),
    ).toBeNull();
    expect(termSentence({ problem: { slots }, result: team(), question: {} })).toBeNull();
  });
});

describe(notLookedAtSentence.name, () => {
  const here: Standing = { pool: 'region', hasLeft: false, isAbsent: false, until: null };
  const narrow: LookedWhere = { looked: 'region', open: 'region' };
  const anew = 'Laat een nieuw team uitrekenen om ook naar deze persoon te kijken.';
  const theirs = 'Zij is van een andere regio en doet mee als wij bij regio’s die met uw regio samenwerken zoeken.';
  it.each<[Partial<Standing>, LookedWhere, string]>([
    [
      { pool: null, hasLeft: true, isAbsent: true },
      narrow,
      'Zij is van een andere regio en deelt zich niet met uw regio.',
    ],
    [{ pool: 'supraRegional' }, narrow, `${theirs} Dat doen wij nog niet.`],
    [{ pool: 'supraRegional' }, { ...narrow, open: 'national' }, `${theirs} Dat deden wij toen nog niet. ${anew}`],
    [{ hasLeft: true, isAbsent: true }, narrow, 'Zij zit niet meer in de pool.'],
    [
      { isAbsent: true, until: '2026-12-04' },
      narrow,
      'Zij was afwezig toen dit werd uitgerekend: tot en met vr 4 dec 2026.',
    ],
    [{ isAbsent: true }, narrow, 'Zij was afwezig toen dit werd uitgerekend: het is niet bekend tot wanneer.'],
    [
      { pool: 'national', isAbsent: true, until: '2026-12-04' },
      { looked: 'national', open: 'national' },
      'Zij was afwezig toen dit werd uitgerekend.',
    ],
    [{}, narrow, `Zij zit nu in de pool, maar toen nog niet, of was toen afwezig. ${anew}`],
  ])('%j %j', (standing, where, sentence) =>
    expect(notLookedAtSentence('Zij', { ...here, ...standing }, where)).toBe(sentence),
  );
});
