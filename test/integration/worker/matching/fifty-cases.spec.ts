import type { CaseRecord } from '#contracts/cases';
import { freshDatabases } from '../../persistence/database.js';
import { MatchingWorld } from './matching-world.js';

jest.setTimeout(180_000);

const CASES = 50;
const EXPERTS = 20;
const LIMIT = 4;

/** Two of each team: a hundred places are asked, of which there are eighty. */
const REQUIREMENTS = [
  { domain: 'lvb', level: 2, seats: 1 },
  { domain: 'wonen', level: 2, seats: 1 },
];

describe('fifty cases at once on a pool of twenty', () => {
  const { dataSource, url } = freshDatabases();
  let world: MatchingWorld;

  beforeEach(async () => {
    world = await MatchingWorld.make(dataSource(), url());
    for (let n = 0; n < EXPERTS; n += 1) {
      const domain = n % 2 === 0 ? 'lvb' : 'wonen';
      await world.addExpert(`Expert ${n}`, { domains: { [domain]: 2 }, maxActiveCases: LIMIT, travelMinutes: n });
    }
    for (let n = 0; n < CASES; n += 1) await world.addSlot(new Date(Date.UTC(2026, 11, 1, n)).toISOString());
  });
  afterEach(() => world.close());

  /** As a case does it: look, take, and look again when another was first. */
  async function assemble(theCase: CaseRecord): Promise<'team' | 'infeasible'> {
    for (;;) {
      const team = await world.find(theCase, { requirements: REQUIREMENTS });
      if (team.outcome === 'infeasible') return 'infeasible';
      const receipt = await world.invite(theCase, team.members, team.found?.slot);
      if (receipt.status === 'written') return 'team';
      expect(receipt.status).toBe('overtaken');
    }
  }

  it('gives each a team or an honest no, and nobody more than they can do', async () => {
    const cases = [];
    for (let n = 0; n < CASES; n += 1) cases.push(await world.addCase());
    const outcomes = await Promise.all(cases.map(assemble));
    const teams = outcomes.filter((outcome) => outcome === 'team').length;
    const loads = await world.loads();
    expect(Math.max(...loads.values())).toBe(LIMIT);
    expect([...loads.values()].reduce((sum, one) => sum + one, 0)).toBe(2 * teams);
    // Every place of one of the two kinds is taken: who got no team could not have had one.
    expect(teams).toBe((EXPERTS / 2) * LIMIT);
    const left = cases[outcomes.indexOf('infeasible')]!;
    expect(await world.find(left, { requirements: REQUIREMENTS })).toMatchObject({
      outcome: 'infeasible',
      members: [],
    });
    const [held] = await dataSource().query<[{ slots: number; sessions: number }]>(
      `SELECT count(DISTINCT "slot_id")::int AS "slots", count(*)::int AS "sessions" FROM "sessions"`,
    );
    expect(held).toEqual({ slots: teams, sessions: teams });
  });
});
