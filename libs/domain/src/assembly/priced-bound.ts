import { type Row } from './tableau.js';

/** What a team costs at least when its rows are paid for at given prices, and what each person adds to that. */
export interface PricedBound {
  readonly least: number;
  /** For each person what taking in costs beyond what it saves. */
  readonly extra: Float64Array;
  /** How far rounding can have carried any of these, which a claim has to leave as room. */
  readonly rounding: number;
}

/**
 * A lower bound on what a team costs, whatever the prices are: each row pays for the people who count in it, and the team is
 * whoever is cheap beside that. Good prices (those of the linear programme) give a high bound; no prices give a wrong one.
 *
 * @param limits for each person whether they must be in (1 and 1), may be (0 and 1), or not (0 and 0)
 */
export function pricedBound(
  costs: Float64Array,
  rows: readonly Row[],
  prices: Float64Array,
  limits: { isIn: (person: number) => boolean; isOut: (person: number) => boolean },
): PricedBound {
  const extra = costs.slice();
  // Every sum below has at most so many parts, of which the sizes add up to `size`.
  let [least, size, parts] = [0, 0, rows.length + 8];
  for (let row = 0; row < rows.length; row += 1) {
    const { people, weights, least: low, most: high } = rows[row]!;
    const price = prices[row]!;
    const limit = price > 0 ? low : high;
    // Nothing is known of a row without a limit on that side.
    if (price === 0 || !Number.isFinite(limit)) continue;
    least += price * limit;
    size += Math.abs(price) * Math.abs(limit);
    for (let at = 0; at < people.length; at += 1) {
      const weight = weights?.[at] ?? 1;
      size += Math.abs(price) * weight;
      extra[people[at]!]! -= price * weight;
    }
  }
  for (let person = 0; person < extra.length; person += 1) {
    if (limits.isOut(person)) continue;
    size += costs[person]!;
    if (extra[person]! >= 0 && !limits.isIn(person)) continue;
    least += extra[person]!;
    parts += 1;
  }
  return { least, extra, rounding: 2 ** -52 * parts * size };
}
