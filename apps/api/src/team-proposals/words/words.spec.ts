import type { AssemblyExpert, AssemblyProblem, AssemblyResult, AssemblyTeam } from '#contracts/assembly';
import { compareFigures, firstDifference } from './compare-results.js';
import { memberSentences } from './member-words.js';
import { differenceSentence, type Difference } from './objective-words.js';
import { proofSentence } from './proof-words.js';
import { relaxationSentence } from './relaxation-words.js';
import { excludedBecause, type ExcludingRule, noTeamWith, RULE_WORDS } from './rule-words.js';
import { slotWords, type TeamWords } from './team-words.js';

const expert = (id: string, parts: Partial<AssemblyExpert> = {}): AssemblyExpert => ({
  ...{ id, organisation: 'o1', organisationSize: 'small', domains: [{ domain: 'lvb', level: 3 }] },
  ...{ expertByExperience: false, activeCases: 2, maxActiveCases: 6, casesLast12Months: 4, minCasesPerYear: 6 },
  ...{ availableSlots: ['s1'], travelMinutes: 25, knowsFamily: false, declaredConflict: false, mayNotSitWith: [] },
  ...parts,
});
const problem = (parts: Partial<AssemblyProblem> = {}): AssemblyProblem => ({
  requirements: [{ domain: 'lvb', level: 2, seats: 1 }],
  team: { minSize: 1, maxSize: 3, minExpertsByExperience: 1, maxPerOrganisation: 2 },
  involvedOrganisations: [],
  slots: [
    { id: 's1', start: '2026-12-08T08:00:00Z' },
    { id: 's2', start: '2026-12-10T08:00:00Z' },
  ],
  experts: [],
  mustInclude: [],
  mustExclude: [],
  ...parts,
});
const words: TeamWords = {
  expert: (id) => `Persoon ${id}`,
  organisation: (id) => `Organisatie ${id}`,
  domain: (code) => code.toUpperCase(),
  ...slotWords(new Map(problem().slots.map(({ id, start }) => [id, start]))),
};
const team = (slot: string, objectives: Partial<AssemblyTeam['objectives']> = {}): AssemblyTeam => ({
  ...{ outcome: 'team', slot, members: [], optimal: true, milliseconds: 1 },
  objectives: { size: 4, load: 812, belowTarget: 1, mixedSizes: 1, travelMinutes: 96, knowsFamily: 1, ...objectives },
});

describe('a rule in words', () => {
  it('has a sentence for each', () => {
    expect(Object.keys(RULE_WORDS)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9']);
  });

  it.each<[ExcludingRule, AssemblyExpert, Partial<AssemblyProblem>, string]>([
    [
      'H3',
      expert('a'),
      { involvedOrganisations: ['o1'] },
      'Persoon a kan niet: de werkgever, Organisatie o1, is betrokken bij deze casus.',
    ],
    ['H3', expert('a', { declaredConflict: true }), {}, 'Persoon a kan niet: er is een belang gemeld bij deze casus.'],
    ['H4', expert('a', { activeCases: 6 }), {}, 'Persoon a kan niet: alle plaatsen zijn bezet (6 van 6 casussen).'],
    ['H4', expert('a', { maxActiveCases: 0 }), {}, 'Persoon a kan niet: er is geen ruimte voor casussen afgesproken.'],
    ['H5', expert('a'), {}, 'Persoon a kan op geen van de 2 momenten die er zijn.'],
    ['H9', expert('a'), {}, 'Persoon a doet niet mee omdat dat zo is gevraagd, of omdat het antwoord eerder nee was.'],
  ])('%s keeps out', (rule, who, parts, sentence) =>
    expect(excludedBecause(rule, who, problem(parts), words)).toBe(sentence),
  );

  const b = expert('b', { organisation: 'o2' });
  it.each<[string, Partial<AssemblyExpert>, Partial<AssemblyProblem>, string]>([
    [
      'H8',
      { mayNotSitWith: ['b'] },
      { experts: [b], mustInclude: ['b'] },
      'Persoon a mag niet samen met Persoon b in een team, en die doet al mee.',
    ],
    [
      'H7',
      { organisation: 'o2' },
      { experts: [b], mustInclude: ['b'], team: { ...problem().team, maxPerOrganisation: 1 } },
      'Persoon a kan er niet bij: van Organisatie o2 doet al mee Persoon b, en meer dan 1 mag niet.',
    ],
    [
      'H2',
      {},
      { experts: [b], mustInclude: ['b'], team: { ...problem().team, maxSize: 1 } },
      'Persoon a kan er niet bij: het team is vol met 1 mens.',
    ],
    ['H1', {}, {}, 'Met Persoon a erbij is er geen team dat alle eisen dekt.'],
  ])('%s leaves no team', (_rule, who, parts, sentence) =>
    expect(noTeamWith(expert('a', who), problem(parts), words)).toBe(sentence),
  );
});

describe(differenceSentence.name, () => {
  it.each<[Difference, string]>([
    [{ on: null }, 'is het team even goed.'],
    [
      { on: 'slot', from: 's1', to: 's2' },
      'overlegt het team later: do 10 dec 2026, 9.00 uur in plaats van di 8 dec 2026, 9.00 uur.',
    ],
    [
      { on: 'slot', from: 's2', to: 's1' },
      'overlegt het team eerder: di 8 dec 2026, 9.00 uur in plaats van do 10 dec 2026, 9.00 uur.',
    ],
    [{ on: 'size', from: 4, to: 5 }, 'telt het team 5 mensen in plaats van 4.'],
    [
      { on: 'load', from: 812, to: 1033 },
      'is de belasting 103,3% in plaats van 81,2%: zo vol zitten de leden met casussen, bij elkaar opgeteld.',
    ],
    [
      { on: 'belowTarget', from: 1, to: 0 },
      'is het aantal leden dat nog casussen nodig heeft om goed te blijven (vlieguren) 0 in plaats van 1: wie ze nodig heeft, gaat voor.',
    ],
    [{ on: 'mixedSizes', from: 1, to: 0 }, 'doen kleine en grote organisaties niet meer samen mee.'],
    [{ on: 'mixedSizes', from: 0, to: 1 }, 'doen kleine en grote organisaties samen mee.'],
    [{ on: 'travelMinutes', from: 96, to: 120 }, 'is de reistijd van alle leden samen 120 minuten in plaats van 96.'],
    [{ on: 'knowsFamily', from: 1, to: 0 }, 'is het aantal leden dat het gezin al kent 0 in plaats van 1.'],
  ])('%j', (difference, sentence) =>
    expect(differenceSentence('Met haar erbij', difference, words)).toBe(`Met haar erbij ${sentence}`),
  );
});

describe(firstDifference.name, () => {
  it('finds the first in the order of what is better', () => {
    expect(firstDifference(team('s1'), team('s1'))).toEqual({ on: null });
    expect(firstDifference(team('s1'), team('s2', { size: 3 }))).toEqual({ on: 'slot', from: 's1', to: 's2' });
    const worse = team('s1', { load: 900, travelMinutes: 10 });
    expect(firstDifference(team('s1'), worse)).toEqual({ on: 'load', from: 812, to: 900 });
  });

  it('puts all figures beside each other', () => {
    const to = team('s2', { load: 700, knowsFamily: 0 });
    const figures = compareFigures(team('s1'), to, words);
    expect(figures.map(({ on, verdict }) => `${on} ${verdict}`)).toEqual([
      ...['slot worse', 'size equal', 'load better', 'belowTarget equal', 'mixedSizes equal', 'travelMinutes equal'],
      'knowsFamily worse',
    ]);
    expect(figures.map(({ fromText, toText }) => `${fromText}, ${toText}`).slice(1)).toEqual([
      ...['4 mensen, 4 mensen', '81,2%, 70%', '1 mens, 1 mens', 'ja, ja', '96 minuten, 96 minuten', '1 mens, 0 mensen'],
    ]);
  });
});

describe(relaxationSentence.name, () => {
  const shortage = (level: number, candidates: number, meeting: number, seats = 1) => ({
    requirement: { domain: 'lvb', level: 3, seats },
    bestAvailable: { level, candidates, meeting },
  });
  const omdenkers = (seats: number, there: number) => ({
    requirement: { domain: 'omdenker', level: 1, seats },
    bestAvailable: { level: there > 0 ? 1 : 0, candidates: there, meeting: there },
  });
  it.each([
    [shortage(2, 3, 0), 'Het knelt bij LVB niveau 3 (1 plaats). Het hoogste niveau van wie kan, is 2: 3 mensen.'],
    [shortage(0, 0, 0), 'Het knelt bij LVB niveau 3 (1 plaats). Niemand die kan, heeft dit domein.'],
    [
      shortage(3, 2, 2),
      'Het knelt bij LVB niveau 3 (1 plaats). Van wie kan, hebben 2 mensen dat niveau, maar niet samen met al het andere dat is gevraagd.',
    ],
    [
      shortage(3, 2, 2, 7),
      'Het knelt bij LVB niveau 3 (7 plaatsen). Van wie kan, hebben 2 mensen dat niveau: te weinig voor 7 plaatsen.',
    ],
    [
      shortage(3, 1, 1, 2),
      'Het knelt bij LVB niveau 3 (2 plaatsen). Van wie kan, heeft 1 mens dat niveau: te weinig voor 2 plaatsen.',
    ],
    [omdenkers(1, 0), 'Het knelt bij wie omdenker is (1 plaats). Niemand die kan, is omdenker.'],
    [
      omdenkers(2, 1),
      'Het knelt bij wie omdenker is (2 plaatsen). Van wie kan, is 1 mens omdenker: te weinig voor 2 plaatsen.',
    ],
    [
      omdenkers(1, 2),
      'Het knelt bij wie omdenker is (1 plaats). Van wie kan, zijn 2 mensen omdenker, maar niet samen met al het andere dat is gevraagd.',
    ],
    [{ rule: 'H2' as const }, 'Een team van 1 tot en met 3 mensen is niet te maken.'],
    [{ rule: 'H6' as const }, 'Er zijn te weinig ervaringsdeskundigen die kunnen: minstens 1 is nodig.'],
    [{ rule: 'H9' as const }, 'Het knelt bij wie erbij moet, al is gevraagd of er niet bij mag.'],
  ])('%j', (relaxation, sentence) => expect(relaxationSentence(relaxation, problem(), words)).toBe(sentence));

  it('names whoever must be in and cannot', () => {
    const experts = [expert('a', { activeCases: 4, maxActiveCases: 4 }), expert('b')];
    const stuck = problem({ experts, mustInclude: ['a', 'b'] });
    expect(relaxationSentence({ rule: 'H9' }, stuck, words)).toBe(
      'Het knelt bij wie erbij moet, al is gevraagd of er niet bij mag. Persoon a kan niet: alle plaatsen zijn bezet (4 van 4 casussen).',
    );
  });
});

describe(proofSentence.name, () => {
  const search = { experts: 40, slots: 2 };
  const among = 'Er is gekeken naar 40 mensen en 2 momenten.';
  const infeasible = { outcome: 'infeasible' as const, relaxations: [], milliseconds: 1 };
  it.each<[AssemblyResult, string]>([
    [team('s1'), `Er bestaat geen beter team: dat is bewezen. ${among}`],
    [
      { ...team('s1'), optimal: false, gap: 0.115 },
      `Dit is het beste team dat binnen de tijd is gevonden. Een beter team kan hoogstens 12% minder belasting hebben. ${among}`,
    ],
    [
      { ...team('s1'), optimal: false, gap: 1 },
      `Dit is het beste team dat binnen de tijd is gevonden. Een eerder moment of een kleiner team is nog niet uitgesloten. ${among}`,
    ],
    [{ ...infeasible, optimal: true }, `Er is geen team mogelijk dat aan alle eisen voldoet: dat is bewezen. ${among}`],
    [
      { ...infeasible, optimal: false },
      `Binnen de tijd is geen team gevonden. Dat er geen is, is niet bewezen. ${among}`,
    ],
    [
      { ...infeasible, optimal: false, relaxations: [{ rule: 'H2' }] },
      `Er is geen team mogelijk dat aan alle eisen voldoet: dat is bewezen. Misschien is het genoeg om minder eisen te laten vallen dan hier staan: dat is binnen de tijd niet uitgezocht. ${among}`,
    ],
  ])('%#', (result, sentence) => expect(proofSentence({ result, optimal: result.optimal, ...search })).toBe(sentence));

  it('says of a proven team that less could change, where that was not settled', () =>
    expect(proofSentence({ result: team('s1'), optimal: false, ...search })).toBe(
      `Als er zoveel mag veranderen, bestaat er geen beter team: dat is bewezen. Dat het ook met minder veranderingen kan, is niet uitgesloten. ${among}`,
    ));
});

describe(memberSentences.name, () => {
  const sentencesOf = (who: AssemblyExpert, asked: AssemblyProblem['requirements'], others: AssemblyExpert[] = []) => {
    const beyond = { accepted: ['a'], invited: [], wanted: { mustInclude: [] } };
    const experts = [who, ...others];
    const found = { question: { beyond } as never, memberIds: experts.map(({ id }) => id) };
    return memberSentences(who, { ...found, problem: problem({ experts, requirements: asked }) }, words);
  };

  it('says what they cover and why they are there', () => {
    const a = expert('a', { expertByExperience: true });
    expect(sentencesOf(a, problem().requirements)).toEqual([
      ...['Dekt LVB op niveau 3 (gevraagd: 2), als enige.', 'Is ervaringsdeskundige.', 'Zei al ja, en blijft daarom.'],
      'Heeft nu 2 casussen, van hoogstens 6.',
      'Heeft nog casussen nodig om goed te blijven (vlieguren): 4 van 6 in een jaar.',
      ...['Werkt bij een kleine organisatie, op 25 minuten reizen.', 'Kent dit gezin nog niet.'],
    ]);
  });

  it('says of each thing by itself who else covers it, and calls an omdenker that', () => {
    const of = (...codes: string[]) => codes.map((domain) => ({ domain, level: 1 }));
    const asked = of('wmo', 'lvb', 'omdenker').map((one) => ({ ...one, seats: 1 }));
    const a = expert('a', { domains: of('wmo', 'lvb', 'omdenker') });
    const alone = sentencesOf(a, asked, [expert('b', { domains: of('lvb') })]);
    expect(alone.slice(0, 3)).toEqual([
      ...['Dekt WMO op niveau 1 (gevraagd: 1), als enige.', 'Dekt LVB op niveau 1 (gevraagd: 1).'],
      'Is de enige omdenker van het team.',
    ]);
    expect(sentencesOf(a, asked, [expert('b', { domains: of('omdenker') })])).toContain('Is omdenker.');
  });
});
