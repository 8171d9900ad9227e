import { pricedBound } from './priced-bound.js';
import { seededRandom } from './testing/random.js';
import { type Row, Tableau } from './tableau.js';

const random = seededRandom(11);
const COUNT = 9;
const subsetsOf = (count: number) =>
  Array.from({ length: 2 ** count }, (_, mask) => [...Array(count).keys()].filter((person) => (mask >> person) & 1));
const cases = Array.from({ length: 150 }, () => {
  const costs = Float64Array.from({ length: COUNT }, () => random.whole(0, 50));
  const rows = Array.from({ length: random.whole(1, 6) }, (): Row => {
    const people = Int32Array.from([...Array(COUNT).keys()].filter(() => random.chance(0.5)));
    const counts = random.chance(0.3) ? { weights: Float64Array.from(people, () => random.whole(1, 6) / 2) } : {};
    return random.chance(0.6)
      ? { people, ...counts, least: random.whole(1, 3), most: Infinity }
      : { people, ...counts, least: 0, most: random.whole(1, 2) };
  });
  const teams = subsetsOf(COUNT).filter((team) =>
    rows.every(({ people, weights, least, most }) => {
      const weightOf = (person: number) => (people.includes(person) ? (weights?.[people.indexOf(person)] ?? 1) : 0);
      const count = team.reduce((sum, person) => sum + weightOf(person), 0);
      return count >= least && count <= most;
    }),
  );
  const costOf = (team: readonly number[]) => team.reduce((sum, person) => sum + costs[person]!, 0);
  return { costs, rows, teams, costOf, least: Math.min(...teams.map(costOf)) };
});
const everybodyOpen = { isIn: () => false, isOut: () => false };

describe(pricedBound, () => {
  it('is never above what a team costs, whatever the prices', () => {
    for (const { costs, rows, teams, costOf, least } of cases) {
      const prices = Float64Array.from(rows, () => random.whole(-20, 20) / 3);
      const bound = pricedBound(costs, rows, prices, everybodyOpen);
      expect(bound.least).toBeLessThanOrEqual(least + bound.rounding);
      for (const team of teams) {
        for (const person of team) {
          expect(bound.least + Math.max(0, bound.extra[person]!)).toBeLessThanOrEqual(costOf(team) + bound.rounding);
        }
      }
    }
  });

  it('says at the prices of the programme what its solution costs, and proves that there is none', () => {
    let [solved, none] = [0, 0];
    for (const { costs, rows, teams, least } of cases) {
      const tableau = Tableau.of(costs);
      for (const row of rows) tableau.add(row);
      const ending = tableau.solve(() => true);
      if (ending.kind === 'infeasible') {
        none += 1;
        expect(teams).toEqual([]);
        const proof = pricedBound(new Float64Array(COUNT), rows, ending.ray, everybodyOpen);
        expect(proof.least).toBeGreaterThan(proof.rounding);
        continue;
      }
      solved += 1;
      expect(ending.kind).toBe('solved');
      const shares = tableau.shares();
      const cost = shares.reduce((sum, share, person) => sum + share * costs[person]!, 0);
      expect(pricedBound(costs, rows, tableau.rowPrices(), everybodyOpen).least).toBeCloseTo(cost, 6);
      expect(cost).toBeLessThanOrEqual(least + 1e-6);
    }
    expect(Math.min(solved, none)).toBeGreaterThan(10);
  });
});
